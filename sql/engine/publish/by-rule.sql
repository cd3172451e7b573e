-- Findings by rule, most first.
select
  finding.rule_id as rule,
  finding.severity,
  count(*) as findings,
  count(*) filter (where history.first_seen = run.as_at) as new,
  count(*) filter (where accepted.rule_id is not null) as accepted
from audit.finding
join audit.run
  on run.run_id = finding.run_id
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
group by finding.rule_id, finding.severity
order by count(*) desc, finding.rule_id
