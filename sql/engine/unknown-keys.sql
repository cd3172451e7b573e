-- Cells that members fall in but the layout does not have.
select distinct
  member.table_id,
  member.row_key,
  member.column_key
from returns.member
left join returns.layout_cell
  on layout_cell.run_id = member.run_id
  and layout_cell.table_id = member.table_id
  and layout_cell.row_key = member.row_key
  and layout_cell.column_key = member.column_key
where member.run_id = :run_id
  and layout_cell.table_id is null
order by member.table_id, member.row_key, member.column_key
