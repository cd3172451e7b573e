-- SAC-T02: the cases by support reason are those of SG1f, where SG1d counts cases.
with total as (
  select cell.table_id, cell.column_key as metric, cell.value
  from returns.cell
  where cell.run_id = :run_id
    and cell.table_id in ('SG1d')
    and cell.row_key = 'total'
),
cases as (
  select row_key as metric, value
  from returns.cell
  where run_id = :run_id
    and table_id = 'SG1f'
)
select
  'SAC-T02' as check_id,
  'error' as severity,
  'SG1d' as table_id,
  total.value = cases.value as passed,
  total.metric || ': SG1d total ' || total.value || ', SG1f ' || cases.value || '.' as detail
from total
join cases
  on cases.metric = total.metric
where cast(:sg1de_unit as text) = 'case'
  and total.value is not null
  and cases.value is not null
