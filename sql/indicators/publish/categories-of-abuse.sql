-- categories-of-abuse: concluded section 42 enquiries by category of abuse, from 1 April to the last complete
-- month (SG08). An enquiry with several categories is in each.
select
  to_char(indicator_abuse.month_end, 'YYYY-MM-DD') as date,
  codes.label as category,
  indicator_abuse.enquiries
from returns.indicator_abuse
join returns.indicator_calendar as calendar
  on calendar.run_id = indicator_abuse.run_id
  and calendar.month_end = indicator_abuse.month_end
  and calendar.is_last
join reference.sac_codes as codes
  on codes.code_list = 'RISK_TYPE'
  and codes.code = indicator_abuse.category
where indicator_abuse.run_id = :run_id
order by indicator_abuse.enquiries desc, codes.row_order
