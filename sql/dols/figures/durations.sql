-- T11 to T14: mean and median days of each type and of all, each from its own applications, never from
-- other columns. Blank where there are none. Source: DoLS specification, sections 6.2 and 6.3.
with lasting as (
  select 'DOLS-T11' as table_id, type, days
  from extract.dols_case
  where run_id = :run_id
    and is_completed
  union all
  select 'DOLS-T12', type, cast(:as_at as date) - received
  from extract.dols_case
  where run_id = :run_id
    and is_open
  union all
  select 'DOLS-T13', type, planned_end - starts
  from extract.dols_case
  where run_id = :run_id
    and is_completed
    and status = 'granted'
  union all
  select 'DOLS-T14', type, ends - starts
  from extract.dols_case
  where run_id = :run_id
    and has_ended
),
averaged as (
  select
    table_id,
    coalesce(type, 'total') as column_key,
    round(avg(days), 1) as mean_days,
    round(cast(percentile_cont(0.5) within group (order by days) as numeric), 1) as median_days
  from lasting
  group by grouping sets ((table_id, type), (table_id))
)
select table_id, 'mean_days' as row_key, column_key, mean_days as value
from averaged
union all
select table_id, 'median_days', column_key, median_days
from averaged
where table_id in ('DOLS-T11', 'DOLS-T12')
