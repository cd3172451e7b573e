-- target: returns.indicator_item
--
-- Assessments (AS01, AS02, AS03, AS06, AS07).
--   assessment_completed  Care Act assessments by the day on which they ended, with the days from their start.
--                         Unit: assessments
--   assessment_open       assessments, of any kind, that have begun by the last day of the month and not ended
--                         by then. Unit: assessments. person: the first of a person that is a Care Act
--                         assessment; overdue: begun more than so many days ago
insert into returns.indicator_item (
  run_id, kind, month_end, source_run_id, record_id, member_key, days, marks
)
with open_assessment as (
  select
    calendar.month_end,
    event.source_run_id,
    event.record_id,
    event.person,
    event.care_act,
    calendar.month_end - event.start_date as days,
    row_number() over (
      partition by
        calendar.month_end,
        event.care_act,
        case when event.person = 0 then event.record_id else event.person end
      order by event.start_date, event.record_id
    ) as place
  from returns.indicator_event as event
  join returns.indicator_calendar as calendar
    on calendar.run_id = event.run_id
    and calendar.month_end between event.first_day and event.last_day
    and calendar.month_end >= event.start_date
    and calendar.month_end < event.end_date
  where event.run_id = :run_id
    and event.kind = 'Assessment'
    and coalesce(event.death > calendar.month_end, true)
)
select
  :run_id,
  'assessment_completed',
  calendar.month_end,
  event.source_run_id,
  event.record_id,
  event.record_id::text,
  event.end_date - event.start_date,
  cast('{}' as text[])
from returns.indicator_event as event
join returns.indicator_calendar as calendar
  on calendar.run_id = event.run_id
  and event.end_date between calendar.month_start and calendar.month_end
where event.run_id = :run_id
  and event.care_act
  and event.end_date between event.first_day and event.last_day
  and event.end_date >= event.start_date
union all
select
  :run_id,
  'assessment_open',
  month_end,
  source_run_id,
  record_id,
  record_id::text,
  days,
  array_remove(
    array[
      case when care_act and place = 1 then 'person' end,
      case when days > cast(:assessments_due_days as integer) then 'overdue' end
    ],
    null
  )
from open_assessment
