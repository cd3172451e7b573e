-- target: returns.indicator_item
-- index: kind, month_end
--
-- Contacts (FD02 to FD06): requests of Client Level Data, which has neither safeguarding contacts nor those
-- about deprivation of liberty. Unit: contacts.
--   contact_received   by the day on which they began
--   contact_completed  by the day on which they ended, with what their outcome means
insert into returns.indicator_item (
  run_id, kind, month_end, source_run_id, record_id, member_key, marks
)
select
  :run_id,
  contact.kind,
  calendar.month_end,
  event.source_run_id,
  event.record_id,
  event.record_id::text,
  contact.marks
from returns.indicator_event as event
cross join lateral (
  values
    ('contact_received', event.start_date, cast('{}' as text[])),
    ('contact_completed', event.end_date, event.marks)
) as contact (kind, day, marks)
join returns.indicator_calendar as calendar
  on calendar.run_id = event.run_id
  and contact.day between calendar.month_start and calendar.month_end
where event.run_id = :run_id
  and event.kind = 'Request'
  and contact.day between event.first_day and event.last_day
