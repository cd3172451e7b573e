-- target: returns.indicator_item
--
-- Deprivation of Liberty Safeguards (DO01 to DO05). Unit: applications, as the return has them.
--   dols_received    by the day of receipt
--   dols_signed_off  granted or not granted, but for the reasons that the job leaves out, by the day of
--                    sign-off, with the days from receipt; over_a_year: more days than the job says; granted
insert into returns.indicator_item (
  run_id, kind, month_end, source_run_id, record_id, member_key, days, marks
)
select
  :run_id,
  dated.kind,
  calendar.month_end,
  cases.run_id,
  cases.record_id,
  cases.application_reference,
  dated.days,
  dated.marks
from returns.indicator_source as source
join extract.dols_case as cases
  on cases.run_id = source.source_run_id
cross join lateral (
  values
    ('dols_received', cases.received, cast(null as integer), cast('{}' as text[])),
    (
      'dols_signed_off',
      case
        when cases.status in ('granted', 'not_granted')
          and coalesce(cases.reason <> all (cast(:dols_leave_out_reasons as text[])), true)
          then cases.signed_off
      end,
      cases.days,
      array_remove(
        array[
          case when cases.days > cast(:dols_year_days as integer) then 'over_a_year' end,
          case when cases.status = 'granted' then 'granted' end
        ],
        null
      )
    )
) as dated (kind, day, days, marks)
join returns.indicator_calendar as calendar
  on calendar.run_id = :run_id
  and dated.day between calendar.month_start and calendar.month_end
where source.run_id = :run_id
  and source.source = 'dols'
  and dated.day between source.first_day and source.last_day
