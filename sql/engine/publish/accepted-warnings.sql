-- Warnings that a note of the council explains, with the reason and the date until when.
select
  returns.inert(file.name) as file,
  finding.line,
  returns.inert(finding.record) as record,
  returns.inert(finding.person) as person,
  finding.event_type,
  returns.inert(finding.team) as team,
  finding.rule_id as rule,
  finding.field,
  returns.inert(finding.value) as value,
  returns.inert(finding.message) as message,
  to_char(accepted.accepted_until, 'DD/MM/YYYY') as accepted_until,
  returns.inert(accepted.reason) as reason
from audit.accepted_finding as accepted
join audit.finding
  on finding.run_id = accepted.run_id
  and finding.file_no = accepted.file_no
  and coalesce(finding.line, 0) = accepted.line
  and finding.rule_id = accepted.rule_id
join audit.file
  on file.run_id = finding.run_id
  and file.file_no = finding.file_no
where accepted.run_id = :run_id
  and finding.severity = 'warn'
order by
  finding.file_no,
  finding.line nulls first,
  finding.rule_id,
  finding.field,
  finding.value,
  finding.message
