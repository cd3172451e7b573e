-- target: returns.indicator_item
--
-- Admissions to care homes (AD01, AD02): the people whom ASCOF counts in 2B and 2C, by the day of the admission
-- that speaks for them. Unit: people.
insert into returns.indicator_item (
  run_id, kind, month_end, source_run_id, record_id, member_key, marks
)
select
  :run_id,
  'admission',
  calendar.month_end,
  member.run_id,
  member.record_id,
  member.member_key,
  array[member.row_key]
from (
  select distinct source_run_id
  from returns.indicator_source
  where run_id = :run_id
    and source = 'ascof'
) as source
join returns.member
  on member.run_id = source.source_run_id
  and member.table_id in ('2B', '2C')
  and member.column_key = 'numerator'
join returns.ascof_event as event
  on event.run_id = member.run_id
  and event.record_id = member.record_id
join returns.indicator_calendar as calendar
  on calendar.run_id = :run_id
  and event.start_date between calendar.month_start and calendar.month_end
