-- SAC-T19: large changes since the year before. The year before is its last complete run; without one, the
-- cells.csv that the run was given (compare.with). Without either nothing is looked at.
with last_run as (
  select last_run.run_id
  from audit.run as this_run
  join returns.current_run as last_run
    on last_run.return_id = this_run.return_id
    and last_run.council = this_run.council
    and last_run.year = (left(this_run.year, 4)::integer - 1) || '-' || substr(this_run.year, 3, 2)
  where this_run.run_id = :run_id
),
earlier as (
  select cell.table_id, cell.row_key, cell.column_key, cell.value
  from returns.cell
  join last_run
    on last_run.run_id = cell.run_id
  union all
  select cell.table_id, cell.row_key, cell.column_key, cell.value
  from returns.earlier_cell as cell
  join returns.earlier_file as file
    on file.run_id = :run_id
    and file.sha256 = cell.sha256
  where not exists (
    select
    from last_run
  )
)
select
  'SAC-T19' as check_id,
  'warning' as severity,
  cell.table_id,
  abs(cell.value - earlier.value) <= :change_smallest
    or abs(cell.value - earlier.value) * 100 <= earlier.value * :change_percent as passed,
  cell.table_id || ' ' || cell.row_key
    || case when cell.column_key in ('total', 'count') then '' else ' ' || cell.column_key end
    || ': ' || cell.value || ' this year, ' || earlier.value || ' last year.' as detail
from returns.cell
join earlier
  on earlier.table_id = cell.table_id
  and earlier.row_key = cell.row_key
  and earlier.column_key = cell.column_key
where cell.run_id = :run_id
  and (
    cell.table_id in ('SG1a', 'SG1f')
    or (split_part(cell.table_id, '-', 1) in ('SG2a', 'SG2b', 'SG3a') and cell.column_key = 'total')
  )
  and cell.value is not null
  and earlier.value is not null
