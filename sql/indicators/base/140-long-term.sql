-- target: returns.indicator_item
--
-- People with long term support on the last day of a month (RV01, DP01, DP03, AS07). Unit: people aged 18 and
-- above or of unknown age. One statement for all months.
--   long_term  community, self_directed, direct_payment: by the service that ranks highest, as ASCOF has it on
--              the last day of the year (5.6); held: without a break since twelve months or more, a gap of
--              lts_gap days being none (SALT LTS001c); held_reviewed: and with a review that ended in the
--              twelve months to the day; review_overdue: and without one
--   review_completed  reviews by the day on which they ended. Unit: reviews
insert into returns.indicator_item (
  run_id, kind, month_end, source_run_id, record_id, member_key, marks
)
with service as (
  select
    source_run_id,
    record_id,
    person,
    start_date,
    least(end_date, coalesce(death, date 'infinity')) as end_date,
    support_rank,
    birth,
    first_day,
    last_day,
    max(least(end_date, coalesce(death, date 'infinity'))) over (
      partition by person, first_day
      order by start_date, end_date, record_id
      rows between unbounded preceding and 1 preceding
    ) as end_before
  from returns.indicator_event
  where run_id = :run_id
    and kind = 'Service'
    and client = 'user'
    and service_rank between 1 and 4
    and end_date >= start_date
    and person <> 0
),
numbered as (
  select
    service.*,
    count(*) filter (
      where end_before is null
        or (end_before < date 'infinity' and start_date - end_before > cast(:lts_gap as integer))
    ) over (
      partition by person, first_day
      order by start_date, end_date, record_id
    ) as stretch
  from service
),
unbroken as (
  select
    numbered.*,
    min(start_date) over (partition by person, first_day, stretch) as held_since
  from numbered
),
on_the_day as (
  select distinct on (calendar.month_end, unbroken.person)
    calendar.month_end,
    unbroken.person,
    unbroken.source_run_id,
    unbroken.record_id,
    unbroken.support_rank,
    unbroken.held_since <= cast(calendar.month_end - interval '12 months' as date) as held
  from unbroken
  join returns.indicator_calendar as calendar
    on calendar.run_id = :run_id
    and calendar.month_end between unbroken.first_day and unbroken.last_day
    and calendar.month_end between unbroken.start_date and unbroken.end_date
  where returns.ascof_age_band(unbroken.birth, calendar.month_end) <> 'under_18'
  order by
    calendar.month_end,
    unbroken.person,
    unbroken.support_rank,
    unbroken.start_date,
    unbroken.record_id
),
review as (
  select
    source_run_id,
    record_id,
    person,
    end_date
  from returns.indicator_event
  where run_id = :run_id
    and kind = 'Review'
    and end_date between first_day and last_day
),
reviewed as (
  select distinct
    calendar.month_end,
    review.person
  from review
  join returns.indicator_calendar as calendar
    on calendar.run_id = :run_id
    and review.end_date <= calendar.month_end
    and review.end_date > cast(calendar.month_end - interval '12 months' as date)
  where review.person <> 0
)
select
  :run_id,
  'long_term',
  on_the_day.month_end,
  on_the_day.source_run_id,
  on_the_day.record_id,
  on_the_day.person::text,
  array_remove(
    array[
      case when on_the_day.support_rank between 3 and 6 then 'community' end,
      case when on_the_day.support_rank in (3, 4) then 'self_directed' end,
      case when on_the_day.support_rank = 3 then 'direct_payment' end,
      case when on_the_day.held then 'held' end,
      case when on_the_day.held and reviewed.person is not null then 'held_reviewed' end,
      case when on_the_day.held and reviewed.person is null then 'review_overdue' end
    ],
    null
  )
from on_the_day
left join reviewed
  on reviewed.month_end = on_the_day.month_end
  and reviewed.person = on_the_day.person
union all
select
  :run_id,
  'review_completed',
  calendar.month_end,
  review.source_run_id,
  review.record_id,
  review.record_id::text,
  cast('{}' as text[])
from review
join returns.indicator_calendar as calendar
  on calendar.run_id = :run_id
  and review.end_date between calendar.month_start and calendar.month_end
