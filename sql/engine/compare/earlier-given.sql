-- Cells of an earlier return that are handed over with the question, and kept nowhere.
select table_id, row_key, column_key, value
from unnest(
  cast(:earlier_tables as text[]),
  cast(:earlier_rows as text[]),
  cast(:earlier_columns as text[]),
  cast(:earlier_values as numeric[])
) as given (table_id, row_key, column_key, value)
