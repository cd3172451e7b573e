-- T16: days taken since 1 April, their sum and their average; and blanks for the months that begin after
-- the as-at date. The average is the running sum by the running count, never an average of monthly
-- averages; it begins anew each April and is blank until the first sign-off. Source: DoLS
-- specification, section 8.
with months as (
  select
    to_char(first_day, 'mon') as month,
    cast(first_day + interval '1 month' as date) - 1 as last_day,
    first_day <= cast(:as_at as date) as has_begun
  from generate_series(
    cast(:year_start as timestamp),
    cast(:year_end as timestamp),
    interval '1 month'
  ) as calendar (first_day)
),
running as (
  select
    months.month,
    count(cases.record_id) as signed_off,
    coalesce(sum(cases.days), 0) as days
  from months
  left join extract.dols_case as cases
    on cases.run_id = :run_id
    and cases.is_completed
    and cases.signed_off <= months.last_day
  where months.has_begun
  group by months.month
),
figures as (
  select month, 'cumulative_days' as column_key, cast(days as numeric) as value
  from running
  union all
  select month, 'cumulative_average_days', round(cast(days as numeric) / nullif(signed_off, 0), 1)
  from running
  union all
  select months.month, measure.column_key, null
  from months
  cross join (
    values
      ('received'),
      ('signed_off'),
      ('signed_off_over_one_year'),
      ('cumulative_signed_off'),
      ('not_completed_at_month_end')
  ) as measure (column_key)
  where not months.has_begun
)
select
  'DOLS-T16' as table_id,
  month as row_key,
  column_key,
  value
from figures
