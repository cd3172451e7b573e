-- SAC-T16: every mandatory cell holds a whole number of 0 or more.
select
  'SAC-T16' as check_id,
  'error' as severity,
  cell.table_id,
  bool_and(coalesce(cell.value >= 0 and cell.value = trunc(cell.value), false)) as passed,
  coalesce(
    string_agg(
      cell.table_id || ' ' || cell.row_key || '/' || cell.column_key || ' is '
        || coalesce(cell.value::text, 'blank') || '.',
      ' ' order by cell.row_key, cell.column_key
    ) filter (where cell.value is null or cell.value < 0 or cell.value <> trunc(cell.value)),
    'Every mandatory cell is filled.'
  ) as detail
from returns.cell
join returns.layout_cell
  on layout_cell.run_id = cell.run_id
  and layout_cell.table_id = cell.table_id
  and layout_cell.row_key = cell.row_key
  and layout_cell.column_key = cell.column_key
  and layout_cell.mandatory
where cell.run_id = :run_id
group by cell.table_id
