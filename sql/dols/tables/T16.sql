-- tables: DOLS-T16
--
-- T16: monthly management measures that are counts; figures/T16.sql has the days.
-- Unit: applications. Population: CASES as at the as-at date. Source: DoLS specification, section 8.
-- An application signed off stands in every month from its own to March: that is the running count,
-- which begins anew each April. In the running month the as-at date stands for the month's end; later
-- months are blank (figures/T16.sql).
with months as (
  select
    to_char(first_day, 'mon') as month,
    cast(first_day as date) as first_day,
    least(
      cast(first_day + interval '1 month' as date) - 1,
      cast(:as_at as date)
    ) as last_day
  from generate_series(
    cast(:year_start as timestamp),
    cast(:year_end as timestamp),
    interval '1 month'
  ) as calendar (first_day)
  where first_day <= cast(:as_at as date)
)
select
  'DOLS-T16' as table_id,
  months.month as row_key,
  counted.column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
cross join months
cross join lateral (
  values
    ('received', received between months.first_day and months.last_day),
    ('signed_off', is_completed and signed_off between months.first_day and months.last_day),
    (
      'signed_off_over_one_year',
      is_completed
        and signed_off between months.first_day and months.last_day
        and days > :one_year_days
    ),
    ('cumulative_signed_off', is_completed and signed_off <= months.last_day),
    (
      'not_completed_at_month_end',
      received <= months.last_day and (signed_off is null or signed_off > months.last_day)
    )
) as counted (column_key, counts)
where run_id = :run_id
  and counted.counts
