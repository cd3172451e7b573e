-- cells.csv: every cell in the order of the layout; blank where it cannot be derived.
select
  run.return_id as "return",
  run.year,
  run.council,
  layout_cell.table_id as "table",
  layout_cell.row_key as "row",
  layout_cell.column_key as "column",
  cell.value
from returns.layout_cell
join audit.run
  on run.run_id = layout_cell.run_id
join returns.cell
  on cell.run_id = layout_cell.run_id
  and cell.table_id = layout_cell.table_id
  and cell.row_key = layout_cell.row_key
  and cell.column_key = layout_cell.column_key
where layout_cell.run_id = :run_id
order by layout_cell.table_order, layout_cell.row_order, layout_cell.column_order
