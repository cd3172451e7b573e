-- Findings of the run before that this run found no longer.
select
  history.rule_id as rule,
  returns.inert(history.record) as record,
  returns.inert(history.person) as person,
  history.event_type,
  returns.inert(history.team) as team,
  history.field,
  history.first_seen,
  history.fixed_on
from audit.finding_history as history
join audit.run
  on run.run_id = :run_id
  and history.return_id = run.return_id
  and history.council = run.council
  and history.fixed_on = run.as_at
order by history.rule_id, history.record, history.person, history.fingerprint
