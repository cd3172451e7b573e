-- The cells of a run in the order of its layout; null where blank.
select
  layout_cell.table_id,
  layout_cell.row_key,
  layout_cell.column_key,
  cell.value
from returns.layout_cell
join returns.cell
  on cell.run_id = layout_cell.run_id
  and cell.table_id = layout_cell.table_id
  and cell.row_key = layout_cell.row_key
  and cell.column_key = layout_cell.column_key
where layout_cell.run_id = :run_id
  and layout_cell.table_id = any(cast(:tables as text[]))
order by layout_cell.table_order, layout_cell.row_order, layout_cell.column_order
