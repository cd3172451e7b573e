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
  -- Each from the file that is read for the day on which it ended.
  select
    record_id,
    source_run_id,
    person,
    start_date,
    end_date,
    case :waiting_from when 'start_of_contact' then start_date else end_date end as waiting_since
  from returns.indicator_event
  where run_id = :run_id
    and kind = 'Request'
    and client = 'user'
    and marks @> '{assessment}'
    and end_date between first_day and last_day
    and person <> 0
),
life as (
  select person, max(death) as death
  from returns.indicator_event
  where run_id = :run_id
    and death is not null
  group by person
),
followed as (
  select
    contact.record_id,
    min(event.start_date) as next_start
  from contact
  join returns.indicator_event as event
    on event.run_id = :run_id
    and event.person = contact.person
    and event.kind in ('Assessment', 'Service')
    and event.start_date >= contact.start_date
    and event.start_date between event.first_day and event.last_day
  group by contact.record_id
),
read_day as (
  select calendar.month_end
  from returns.indicator_calendar as calendar
  where calendar.run_id = :run_id
    and exists (
      select
      from returns.indicator_source as source
      where source.run_id = :run_id
        and source.source = 'cld'
        and calendar.month_end between source.first_day and source.last_day
    )
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
  select distinct on (read_day.month_end, contact.person)
    read_day.month_end,
    contact.person,
    contact.source_run_id,
    contact.record_id,
    read_day.month_end - contact.waiting_since as days
  from contact
  join read_day
    on read_day.month_end >= contact.end_date
  left join followed
    on followed.record_id = contact.record_id
  left join life
    on life.person = contact.person
  where coalesce(followed.next_start > read_day.month_end, true)
    and coalesce(life.death > read_day.month_end, true)
  order by read_day.month_end, contact.person, contact.waiting_since, contact.record_id
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
