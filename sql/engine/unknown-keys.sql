-- Cells that members fall in but the layout does not have.
select
  used.table_id,
  used.row_key,
  used.column_key
from members_of_cells as used
left join returns.layout_cell
  on layout_cell.run_id = :run_id
  and layout_cell.table_id = used.table_id
  and layout_cell.row_key = used.row_key
  and layout_cell.column_key = used.column_key
where layout_cell.table_id is null
order by used.table_id, used.row_key, used.column_key
