-- How people speak of records; of a rejected row that was never stored, only its findings tell that.
with known as (
  select
    record_id,
    file_no,
    line,
    person,
    record,
    event_type,
    started,
    ended
  from extract.subject
  where run_id = :run_id
    and record_id = any (cast(:records as bigint[]))
),
rejected as (
  select distinct on (finding.record_id)
    finding.record_id,
    finding.file_no,
    finding.line,
    finding.person,
    finding.record,
    finding.event_type
  from audit.finding
  where finding.run_id = :run_id
    and finding.record_id = any (cast(:records as bigint[]))
    and not exists (
      select
      from known
      where known.record_id = finding.record_id
    )
  order by finding.record_id, finding.from_sql
)
select
  told.record_id,
  told.person,
  told.record,
  told.event_type,
  to_char(told.started, 'DD/MM/YYYY') as started,
  to_char(told.ended, 'DD/MM/YYYY') as ended,
  file.name as file,
  told.line
from (
  select record_id, file_no, line, person, record, event_type, started, ended
  from known
  union all
  select record_id, file_no, line, person, record, event_type, null, null
  from rejected
) as told
join audit.file
  on file.run_id = :run_id
  and file.file_no = told.file_no
order by told.record_id
