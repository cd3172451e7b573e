-- target: returns.indicator_item
--
-- Safeguarding (SG01 to SG08), by the cases of SAC.
--   concern_received   by the day on which they were raised
--   enquiry_started    section 42, and other ones unless the job leaves them out, by the day on which they began
--   enquiry_concluded  the same by the day of their end; in_time: within the months that the job of SAC says
--   enquiry_open       the same that have begun by the last day of the month and not ended by then
--   risk_outcome       concluded section 42 enquiries, as SG2e counts them; reduced_or_removed
--   desired_outcome    concluded section 42 enquiries with desired outcomes expressed (SG4a); achieved: fully,
--                      or partly as well where the job says so
insert into returns.indicator_item (
  run_id, kind, month_end, source_run_id, record_id, member_key, days, marks
)
with source as (
  select source_run_id, first_day, last_day
  from returns.indicator_source
  where run_id = :run_id
    and source = 'sac'
),
cases as (
  select
    sac_case.*,
    source.first_day,
    source.last_day
  from source
  join extract.sac_case
    on sac_case.run_id = source.source_run_id
  where sac_case.kind = 'concern'
    or sac_case.enquiry_type = 'S42'
    or cast(:safeguarding_other_enquiries as boolean)
),
concluded as (
  select
    source.source_run_id,
    sac_case.record_id,
    sac_case.case_id,
    sac_case.concluded,
    calendar.month_end
  from source
  join extract.sac_case
    on sac_case.run_id = source.source_run_id
    and sac_case.enquiry_type = 'S42'
    and sac_case.concluded between source.first_day and source.last_day
  join returns.indicator_calendar as calendar
    on calendar.run_id = :run_id
    and sac_case.concluded between calendar.month_start and calendar.month_end
)
select
  :run_id,
  dated.kind,
  calendar.month_end,
  cases.run_id,
  cases.record_id,
  cases.case_id || ' ' || cases.person_id,
  dated.days,
  dated.marks
from cases
cross join lateral (
  values
    (
      case cases.kind when 'concern' then 'concern_received' else 'enquiry_started' end,
      cases.started,
      cast(null as integer),
      cast('{}' as text[])
    ),
    (
      'enquiry_concluded',
      cases.concluded,
      cases.concluded - cases.started,
      case when cases.concluded_in_time then array['in_time'] else '{}' end
    )
) as dated (kind, day, days, marks)
join returns.indicator_calendar as calendar
  on calendar.run_id = :run_id
  and dated.day between calendar.month_start and calendar.month_end
where dated.day between cases.first_day and cases.last_day
union all
select
  :run_id,
  'enquiry_open',
  calendar.month_end,
  cases.run_id,
  cases.record_id,
  cases.case_id || ' ' || cases.person_id,
  calendar.month_end - cases.started,
  cast('{}' as text[])
from cases
join returns.indicator_calendar as calendar
  on calendar.run_id = :run_id
  and calendar.month_end between cases.first_day and cases.last_day
  and calendar.month_end >= cases.started
  and calendar.month_end < coalesce(cases.concluded, date 'infinity')
where cases.kind = 'enquiry'
union all
select distinct
  :run_id,
  'risk_outcome',
  concluded.month_end,
  concluded.source_run_id,
  concluded.record_id,
  concat_ws(' ', concluded.case_id, risk.risk_outcome, risk.risk_source),
  cast(null as integer),
  case when risk.risk_outcome = 'REMAINED' then '{}' else array['reduced_or_removed'] end
from concluded
join extract.sac_counted_risk as risk
  on risk.run_id = concluded.source_run_id
  and risk.enquiry_id = concluded.case_id
where risk.risk_source is not null
  and risk.risk_assessment_outcome in ('RISK_ACTION', 'RISK_NO_ACTION')
  and risk.risk_outcome in ('REMAINED', 'REDUCED', 'REMOVED')
union all
select
  :run_id,
  'desired_outcome',
  concluded.month_end,
  concluded.source_run_id,
  concluded.record_id,
  concluded.case_id,
  cast(null as integer),
  case
    when outcome.outcomes_achieved = 'FULLY'
      or (outcome.outcomes_achieved = 'PARTIALLY' and cast(:safeguarding_partly_achieved as boolean))
      then array['achieved']
    else '{}'
  end
from concluded
join extract.sac_counted_outcome as outcome
  on outcome.run_id = concluded.source_run_id
  and outcome.enquiry_id = concluded.case_id
where outcome.outcomes_asked = 'YES_EXPRESSED'
  and outcome.outcomes_achieved is not null
