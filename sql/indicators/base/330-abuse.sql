-- target: returns.indicator_abuse
--
-- Concluded section 42 enquiries by category of abuse, from 1 April to the end of each month (SG08). An enquiry
-- with several categories is in each of them.
insert into returns.indicator_abuse (run_id, month_end, category, enquiries)
select
  :run_id,
  calendar.month_end,
  risk.risk_type,
  count(distinct enquiry.case_id)
from returns.indicator_source as source
join extract.sac_case as enquiry
  on enquiry.run_id = source.source_run_id
  and enquiry.enquiry_type = 'S42'
  and enquiry.concluded between source.first_day and source.last_day
join extract.sac_counted_risk as risk
  on risk.run_id = enquiry.run_id
  and risk.enquiry_id = enquiry.case_id
join returns.indicator_calendar as calendar
  on calendar.run_id = :run_id
  and enquiry.concluded between calendar.year_start and calendar.month_end
where source.run_id = :run_id
  and source.source = 'sac'
  and risk.risk_type is not null
group by calendar.month_end, risk.risk_type
