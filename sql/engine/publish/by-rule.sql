-- Findings by rule, most first.
select
  finding.rule_id as rule,
  finding.severity,
  count(*) as findings,
  count(*) filter (where history.first_seen = run.as_at) as new,
  count(*) filter (where note.rule_id is not null) as accepted
from audit.finding
join audit.run
  on run.run_id = finding.run_id
left join audit.finding_history as history
  on history.return_id = run.return_id
  and history.council = run.council
  and history.fingerprint = finding.fingerprint
left join audit.note
  on note.run_id = finding.run_id
  and finding.severity = 'warn'
  and note.rule_id = finding.rule_id
  and note.record = lower(trim(finding.record))
  and note.person in ('', coalesce(lower(trim(finding.person)), ''))
where finding.run_id = :run_id
group by finding.rule_id, finding.severity
order by count(*) desc, finding.rule_id
