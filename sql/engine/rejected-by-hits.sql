-- Rows that a rule across records rejected and staging did not: their raw text is still to be kept.
select distinct
  hit.record_id,
  hit.file_no,
  subject.line
from audit.hit
join extract.subject
  on subject.run_id = hit.run_id
  and subject.record_id = hit.record_id
where hit.run_id = :run_id
  and hit.severity = 'reject'
  and not exists (
    select
    from audit.rejected_row
    where rejected_row.run_id = hit.run_id
      and rejected_row.record_id = hit.record_id
  )
