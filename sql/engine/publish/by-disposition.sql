-- What became of the rows of each file; adds up to the rows read.
select
  returns.inert(file.name) as file,
  file_disposition.disposition,
  file_disposition.row_count as rows
from audit.file_disposition
join audit.file
  on file.run_id = file_disposition.run_id
  and file.file_no = file_disposition.file_no
where file_disposition.run_id = :run_id
order by file_disposition.file_no, file_disposition.place
