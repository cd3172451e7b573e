-- The cells of a measure that records stand in, as they were counted.
select distinct
  member.table_id,
  member.row_key,
  member.column_key,
  member.record_id,
  layout_cell.table_order,
  layout_cell.row_order,
  layout_cell.column_order
from returns.member
join returns.layout_cell
  on layout_cell.run_id = member.run_id
  and layout_cell.table_id = member.table_id
  and layout_cell.row_key = member.row_key
  and layout_cell.column_key = member.column_key
where member.run_id = :run_id
  and member.table_id = any (cast(:tables as text[]))
  and member.record_id = any (cast(:records as bigint[]))
order by
  layout_cell.table_order,
  layout_cell.row_order,
  layout_cell.column_order,
  member.record_id
