-- Keeps how many findings the run has, by rule and team, for later runs to be compared with.
insert into audit.finding_count (run_id, rule_id, severity, team, findings)
select
  :run_id,
  rule_id,
  severity,
  coalesce(team, ''),
  count(*)
from audit.finding
where run_id = :run_id
group by rule_id, severity, coalesce(team, '')
