-- The first findings of each rule of the runs, for people to look up: the council's own references.
with numbered as (
  select
    finding.*,
    row_number() over (
      partition by finding.run_id, finding.rule_id, finding.severity
      order by finding.file_no, finding.line nulls first, finding.field, finding.value
    ) as place
  from audit.finding
  where finding.run_id = any(cast(:run_ids as integer[]))
)
select
  numbered.run_id,
  numbered.rule_id,
  numbered.severity,
  file.name as file,
  numbered.line,
  numbered.record,
  numbered.person,
  numbered.team,
  numbered.field,
  numbered.value,
  history.first_seen,
  case
    when accepted.rule_id is not null then 'accepted'
    when history.first_seen = run.as_at then 'new'
    else 'open'
  end as status
from numbered
join audit.run
  on run.run_id = numbered.run_id
join audit.file
  on file.run_id = numbered.run_id
  and file.file_no = numbered.file_no
left join audit.finding_history as history
  on history.return_id = run.return_id
  and history.council = run.council
  and history.fingerprint = numbered.fingerprint
left join audit.accepted_finding as accepted
  on accepted.run_id = numbered.run_id
  and numbered.severity = 'warn'
  and accepted.file_no = numbered.file_no
  and accepted.line = coalesce(numbered.line, 0)
  and accepted.rule_id = numbered.rule_id
where numbered.place <= :examples
order by numbered.run_id, numbered.rule_id, numbered.severity, numbered.place
