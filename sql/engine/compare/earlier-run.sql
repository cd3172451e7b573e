-- Cells of an earlier run.
select table_id, row_key, column_key, value
from returns.cell
where run_id = :earlier_run
