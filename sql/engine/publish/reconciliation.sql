-- reconciliation.csv: read = accepted + rejected, for every file.
select
  returns.inert(name) as file,
  sha256,
  rows_read as read,
  rows_accepted as accepted,
  rows_rejected as rejected,
  rows_warned as warned,
  rows_cleansed as cleansed
from audit.file
where run_id = :run_id
order by file_no
