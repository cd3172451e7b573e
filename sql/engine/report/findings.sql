-- Findings of the runs by rule, team and age, and how many of them are new, accepted or still open.
-- The age of a finding is the time from the day it was first seen to the as-at date of its run.
-- files are the files that a rule found something in: two returns may read the same ones.
with found as (
  select
    finding.run_id,
    finding.rule_id,
    finding.severity,
    finding.file_no,
    coalesce(finding.team, '') as team,
    coalesce(history.first_seen, run.as_at) as first_seen,
    run.as_at,
    accepted.rule_id is not null as accepted
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
  where finding.run_id = any(cast(:run_ids as integer[]))
),
grouped as (
  select
    run_id,
    rule_id,
    severity,
    file_no,
    team,
    case
      when first_seen = as_at then 0
      when as_at - first_seen <= 7 then 1
      when as_at - first_seen <= 28 then 2
      when as_at - first_seen < 84 then 3
      else 4
    end as age_band,
    count(*) as findings,
    count(*) filter (where accepted) as accepted,
    min(first_seen) as oldest
  from found
  group by run_id, rule_id, severity, file_no, team, age_band
)
select
  grouped.run_id,
  grouped.rule_id,
  grouped.severity,
  file.sha256 as file,
  grouped.team,
  grouped.age_band,
  grouped.findings,
  grouped.accepted,
  grouped.oldest
from grouped
join audit.file
  on file.run_id = grouped.run_id
  and file.file_no = grouped.file_no
order by grouped.run_id, grouped.rule_id, grouped.severity, grouped.file_no, grouped.team, grouped.age_band
