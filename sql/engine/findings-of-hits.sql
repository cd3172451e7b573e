-- Tells the hits of the rules across records as findings, with how people speak of the record. Of a
-- copy of a rejected row only its own findings tell that.
insert into audit.finding (
  run_id, record_id, file_no, line, rule_id, severity, field, value, message, record, person,
  event_type, team, carried, subject_key, from_sql
)
with rejected_row as (
  select distinct on (row.record_id)
    row.record_id,
    row.line,
    finding.record,
    finding.person,
    finding.event_type,
    finding.team,
    finding.carried,
    finding.subject_key
  from audit.rejected_row as row
  join audit.hit
    on hit.run_id = row.run_id
    and hit.record_id = row.record_id
  join audit.finding
    on finding.run_id = row.run_id
    and finding.record_id = row.record_id
    and not finding.from_sql
  where row.run_id = :run_id
    and not row.from_sql
  order by row.record_id
)
select
  hit.run_id,
  hit.record_id,
  hit.file_no,
  coalesce(subject.line, rejected_row.line),
  hit.rule_id,
  hit.severity,
  hit.field,
  hit.value_found,
  hit.message,
  coalesce(subject.record, rejected_row.record),
  coalesce(subject.person, rejected_row.person),
  coalesce(subject.event_type, rejected_row.event_type),
  coalesce(subject.team, rejected_row.team),
  coalesce(subject.carried, rejected_row.carried),
  coalesce(subject.subject_key, rejected_row.subject_key, 'file'),
  true
from audit.hit
left join extract.subject
  on subject.run_id = hit.run_id
  and subject.record_id = hit.record_id
left join rejected_row
  on rejected_row.record_id = hit.record_id
where hit.run_id = :run_id
