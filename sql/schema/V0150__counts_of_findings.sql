-- How many findings a run had, by rule and team: what stays when the rows of the run are dropped, so
-- that the report can compare with last night and last month.
create table audit.finding_count (
  run_id    integer not null references audit.run on delete cascade,
  rule_id   text not null,
  severity  text not null,
  team      text not null,           -- empty: none is known
  findings  bigint not null,
  primary key (run_id, rule_id, severity, team)
);

insert into audit.finding_count (run_id, rule_id, severity, team, findings)
select
  finding.run_id,
  finding.rule_id,
  finding.severity,
  coalesce(finding.team, ''),
  count(*)
from audit.finding
join audit.run
  on run.run_id = finding.run_id
group by finding.run_id, finding.rule_id, finding.severity, coalesce(finding.team, '');
