-- Findings of the run before that a run found no longer, by rule.
select
  run.run_id,
  history.rule_id,
  count(*) as fixed
from audit.run
join audit.finding_history as history
  on history.return_id = run.return_id
  and history.council = run.council
  and history.fixed_on = run.as_at
where run.run_id = any(cast(:run_ids as integer[]))
group by run.run_id, history.rule_id
order by run.run_id, history.rule_id
