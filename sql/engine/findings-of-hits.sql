-- Tells the hits of the rules across records as findings, with how people speak of the record.
insert into audit.finding (
  run_id, record_id, file_no, line, rule_id, severity, field, value, message, record, person,
  event_type, team, carried, subject_key, from_sql
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
  subject.record,
  subject.person,
  subject.event_type,
  subject.team,
  subject.carried,
  coalesce(subject.subject_key, 'file'),
  true
from audit.hit
left join extract.subject
  on subject.run_id = hit.run_id
  and subject.record_id = hit.record_id
left join audit.rejected_row
  on rejected_row.run_id = hit.run_id
  and rejected_row.record_id = hit.record_id
where hit.run_id = :run_id
