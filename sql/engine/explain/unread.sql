-- Files with records of a person that a measure does not read, because another file was chosen for it,
-- and how many of the person's records they have. :choices are the choices of files that it makes.
with records as (
  select unnest(cast(:records as bigint[])) as record_id
)
select
  file.name,
  count(*) as records
from records
join audit.file
  on file.run_id = :run_id
  and file.file_no = records.record_id / 1000000000
  and file.extract_id = any (cast(:extracts as text[]))
where not exists (
  select
  from returns.submission
  where submission.run_id = :run_id
    and submission.purpose = any (cast(:choices as text[]))
    and submission.file_no = file.file_no
)
group by file.file_no, file.name
order by file.file_no
