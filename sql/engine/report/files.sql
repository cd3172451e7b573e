-- The files of the runs, and what became of their rows.
select
  run_id,
  name,
  sha256,
  extract_id,
  disposition,
  period_start,
  period_end,
  import_time::date as imported,
  rows_read,
  rows_accepted,
  rows_rejected,
  rows_warned,
  rows_cleansed
from audit.file
where run_id = any(cast(:run_ids as integer[]))
order by run_id, file_no
