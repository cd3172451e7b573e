-- target: returns.indicator_calendar
--
-- The months that figures are made for: those that are over at the as-at date, up to the end of the year,
-- and three years before it, for projections by season. Shown are the months of the year, and twelve to
-- the last.
insert into returns.indicator_calendar (
  run_id, month_start, month_end, year_start, days_elapsed, days_of_year, months_elapsed, shown, is_last
)
with month as (
  select
    cast(first_day as date) as month_start,
    cast(first_day + interval '1 month' as date) - 1 as month_end,
    make_date(
      extract(year from first_day - interval '3 months')::integer, 4, 1
    ) as year_start
  from generate_series(
    cast(:year_start as timestamp) - interval '36 months',
    cast(:year_end as timestamp),
    interval '1 month'
  ) as calendar (first_day)
),
over as (
  select
    month.*,
    max(month_end) over () as last_month
  from month
  where month_end <= cast(:as_of_date as date)
)
select
  :run_id,
  month_start,
  month_end,
  year_start,
  month_end - year_start + 1,
  cast(year_start + interval '1 year' as date) - year_start,
  extract(month from age(month_end + 1, year_start))::integer
    + 12 * extract(year from age(month_end + 1, year_start))::integer,
  month_start >= cast(:year_start as date) or month_start > last_month - interval '12 months',
  month_end = last_month
from over
