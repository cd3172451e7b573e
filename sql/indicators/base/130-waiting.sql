-- target: returns.indicator_item
--
-- People who wait for a further assessment on the last day of a month (AS04, AS05, AS09): a contact has ended
-- with an outcome that leads to an assessment, and since the contact began neither an assessment nor a
-- service of the person has begun. Unit: people; of several contacts the longest wait counts. Days are those
-- from the end of the contact, or from its start, as the job says.
--   waiting      under_limit: for less than so many days; short_term: with an open short term service
--   short_term   people with an open service of reablement, or a short term stay in a care home
insert into returns.indicator_item (
  run_id, kind, month_end, source_run_id, record_id, member_key, days, marks
)
with contact as (
  select
    record_id,
    source_run_id,
    person,
    first_day,
    last_day,
    start_date,
    end_date,
    death,
    case :waiting_from when 'start_of_contact' then start_date else end_date end as waiting_since
  from returns.indicator_event
  where run_id = :run_id
    and kind = 'Request'
    and client = 'user'
    and marks @> '{assessment}'
    and end_date < date 'infinity'
    and person <> 0
),
followed as (
  select
    contact.record_id,
    contact.first_day,
    min(event.start_date) as next_start
  from contact
  join returns.indicator_event as event
    on event.run_id = :run_id
    and event.person = contact.person
    and event.first_day = contact.first_day
    and event.kind in ('Assessment', 'Service')
    and event.start_date >= contact.start_date
  group by contact.record_id, contact.first_day
),
short_term as (
  select distinct on (calendar.month_end, event.person)
    calendar.month_end,
    event.person,
    event.source_run_id,
    event.record_id
  from returns.indicator_event as event
  join returns.indicator_calendar as calendar
    on calendar.run_id = event.run_id
    and calendar.month_end between event.first_day and event.last_day
    and calendar.month_end between event.start_date and event.end_date
  where event.run_id = :run_id
    and event.kind = 'Service'
    and event.client = 'user'
    and (event.service_rank = 5 or event.short_care)
    and coalesce(event.death >= calendar.month_end, true)
  order by calendar.month_end, event.person, event.start_date, event.record_id
),
waiting as (
  select distinct on (calendar.month_end, contact.person)
    calendar.month_end,
    contact.person,
    contact.source_run_id,
    contact.record_id,
    calendar.month_end - contact.waiting_since as days
  from contact
  join returns.indicator_calendar as calendar
    on calendar.run_id = :run_id
    and calendar.month_end between contact.first_day and contact.last_day
    and calendar.month_end >= contact.end_date
  left join followed
    on followed.record_id = contact.record_id
    and followed.first_day = contact.first_day
  where coalesce(followed.next_start > calendar.month_end, true)
    and coalesce(contact.death > calendar.month_end, true)
  order by calendar.month_end, contact.person, contact.waiting_since, contact.record_id
)
select
  :run_id,
  'waiting',
  waiting.month_end,
  waiting.source_run_id,
  waiting.record_id,
  waiting.person::text,
  waiting.days,
  array_remove(
    array[
      case when waiting.days < cast(:waiting_limit_days as integer) then 'under_limit' end,
      case when short_term.person is not null then 'short_term' end,
      case
        when short_term.person is not null and waiting.days < cast(:waiting_limit_days as integer)
          then 'short_term_under_limit'
      end
    ],
    null
  )
from waiting
left join short_term
  on short_term.month_end = waiting.month_end
  and short_term.person = waiting.person
union all
select
  :run_id,
  'short_term',
  month_end,
  source_run_id,
  record_id,
  person::text,
  cast(null as integer),
  cast('{}' as text[])
from short_term
