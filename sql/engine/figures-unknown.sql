-- Figures of cells that the layout does not have, in words; "given" as for figures.sql.
select given.table_id || ' row ' || given.row_key || ' column ' || given.column_key
from given
left join returns.layout_cell
  on layout_cell.run_id = :run_id
  and layout_cell.table_id = given.table_id
  and layout_cell.row_key = given.row_key
  and layout_cell.column_key = given.column_key
where layout_cell.table_id is null
order by 1
