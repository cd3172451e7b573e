-- SAC-T03: no more people than cases, and none only where there is no case.
with total as (
  select cell.table_id, cell.column_key as metric, cell.value
  from returns.cell
  where cell.run_id = :run_id
    and cell.table_id in ('SG1a')
    and cell.row_key = 'total'
),
cases as (
  select row_key as metric, value
  from returns.cell
  where run_id = :run_id
    and table_id = 'SG1f'
)
select
  'SAC-T03' as check_id,
  'error' as severity,
  'SG1a' as table_id,
  total.value <= cases.value and (total.value > 0 or cases.value = 0) as passed,
  total.metric || ': ' || total.value || ' individuals, ' || cases.value || ' cases.' as detail
from total
join cases
  on cases.metric = total.metric
where total.value is not null
  and cases.value is not null
