-- SAC-T05: no condition has more cases than there are.
with condition as (
  select row_key, column_key as metric, value
  from returns.cell
  where run_id = :run_id
    and table_id = 'SG1e'
    and value is not null
),
cases as (
  select row_key as metric, value
  from returns.cell
  where run_id = :run_id
    and table_id = 'SG1f'
)
select
  'SAC-T05' as check_id,
  'error' as severity,
  'SG1e' as table_id,
  bool_and(condition.value <= cases.value) as passed,
  coalesce(
    string_agg(
      cases.metric || ': condition ' || condition.row_key || ' ' || condition.value || ' exceeds '
        || cases.value || ' cases.',
      ' ' order by condition.row_key
    ) filter (where condition.value > cases.value),
    cases.metric || ': no condition exceeds ' || cases.value || ' cases.'
  ) as detail
from condition
join cases
  on cases.metric = condition.metric
where cases.value is not null
group by cases.metric, cases.value
