-- V14: the tables of LTS003 count the same carers (section 12): 3a as 1a in every column, 2a and 2b
-- together as 1a less the carers whose adult is not known (returns.left_out, LTS003-2).
with column_total as (
  select
    case when table_id in ('LTS003-2a', 'LTS003-2b') then 'LTS003-2' else table_id end as table_id,
    column_key,
    sum(value) as value
  from returns.cell
  where run_id = :run_id
    and table_id in ('LTS003-1a', 'LTS003-2a', 'LTS003-2b', 'LTS003-3a')
    and row_key = 'total'
    and value is not null
  group by
    case when table_id in ('LTS003-2a', 'LTS003-2b') then 'LTS003-2' else table_id end,
    column_key
),
without_adult as (
  select count(*) as carers
  from returns.left_out
  where run_id = :run_id
    and selection = 'LTS003-2'
)
select
  'V14' as check_id,
  'error' as severity,
  assessed.table_id,
  bool_and(assessed.value = supported.value) as passed,
  coalesce(
    string_agg(
      assessed.column_key || ' ' || assessed.value || ', table 1a ' || supported.value,
      '; '
      order by assessed.column_key
    ) filter (where assessed.value <> supported.value),
    'Every column as in table 1a'
  ) || '.' as detail
from column_total as assessed
join column_total as supported
  on supported.table_id = 'LTS003-1a'
  and supported.column_key = assessed.column_key
where assessed.table_id = 'LTS003-3a'
group by assessed.table_id
union all
select
  'V14',
  'error',
  by_adult.table_id,
  by_adult.value + without_adult.carers = supported.value,
  'Tables 2a and 2b ' || by_adult.value || ', adult not known ' || without_adult.carers
    || ', table 1a ' || supported.value || '.'
from column_total as by_adult
join column_total as supported
  on supported.table_id = 'LTS003-1a'
  and supported.column_key = 'total'
cross join without_adult
where by_adult.table_id = 'LTS003-2'
  and by_adult.column_key = 'total'
