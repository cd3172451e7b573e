-- findings.csv: every finding of every severity, with when it was first seen. {carried} stands for
-- the columns that the council carries through.
select
  run.run_key as run,
  returns.inert(file.name) as file,
  finding.line,
  returns.inert(finding.record) as record,
  returns.inert(finding.person) as person,
  finding.event_type,
  returns.inert(finding.team) as team,
  finding.rule_id as rule,
  finding.severity,
  finding.field,
  returns.inert(finding.value) as value,
  returns.inert(finding.message) as message,
  history.first_seen,
  case
    when accepted.rule_id is not null then 'accepted'
    when history.first_seen = run.as_at then 'new'
    else 'open'
  end as status{carried}
from audit.finding
join audit.run
  on run.run_id = finding.run_id
join audit.file
  on file.run_id = finding.run_id
  and file.file_no = finding.file_no
left join audit.finding_history as history
  on history.return_id = run.return_id
  and history.council = run.council
  and history.fingerprint = finding.fingerprint
left join audit.accepted_finding as accepted
  on accepted.run_id = finding.run_id
  and finding.severity = 'warn'
  and accepted.file_no = finding.file_no
  and accepted.line = coalesce(finding.line, 0)
  and accepted.rule_id = finding.rule_id
where finding.run_id = :run_id
order by
  finding.file_no,
  finding.line nulls first,
  finding.rule_id,
  finding.field,
  finding.value,
  finding.message
