-- Puts figures into their cells; a count that stood there gives way. A table that cannot be made stays
-- blank. "given" holds what a file of figures gives: table_id, row_key, column_key, value.
update returns.cell
set value = given.value
from given
where cell.run_id = :run_id
  and cell.table_id = given.table_id
  and cell.row_key = given.row_key
  and cell.column_key = given.column_key
  and cell.value is distinct from given.value
  and not exists (
    select
    from returns.blank_table
    where blank_table.run_id = cell.run_id
      and blank_table.table_id = cell.table_id
  )
