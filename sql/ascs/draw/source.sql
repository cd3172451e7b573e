-- Where the eligible population is read from: of the last complete run of this council that read Client
-- Level Data, the file that was imported last among those whose period reaches the extract date; where
-- none does, the one whose period ends last.
select
  run.run_id,
  run.return_id,
  file.file_no,
  file.name,
  file.period_end,
  file.period_end >= cast(:extract_date as date) as reaches
from audit.run
join audit.file
  on file.run_id = run.run_id
where run.status = 'completed'
  and run.council = :council
  and file.extract_id = 'cld'
  and file.disposition = 'loaded'
  and file.period_start <= cast(:extract_date as date)
  and exists (
    select
    from extract.cld_spine
    where cld_spine.run_id = run.run_id
  )
order by
  run.run_id desc,
  reaches desc,
  case when file.period_end < cast(:extract_date as date) then file.period_end end desc,
  file.import_time desc,
  file.file_no desc
limit 1
