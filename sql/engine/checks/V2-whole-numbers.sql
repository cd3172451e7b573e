-- V2: every cell is blank or not below zero (SALT specification, section 12), but for those that the layout
-- marks as signed: differences and scores.
select
  'V2' as check_id,
  'error' as severity,
  cell.table_id,
  count(*) filter (where cell.value < 0 and not layout_cell.signed) = 0 as passed,
  count(*) filter (where cell.value < 0 and not layout_cell.signed) || ' cells below zero.' as detail
from returns.cell
join returns.layout_cell
  on layout_cell.run_id = cell.run_id
  and layout_cell.table_id = cell.table_id
  and layout_cell.row_key = cell.row_key
  and layout_cell.column_key = cell.column_key
where cell.run_id = :run_id
group by cell.table_id
