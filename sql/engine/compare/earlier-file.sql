-- Cells of an earlier return that came as a file with the run.
select table_id, row_key, column_key, value
from returns.earlier_cell
where sha256 = :earlier_sha256
