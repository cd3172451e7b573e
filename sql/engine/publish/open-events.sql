-- Open, superseded, stale and after-death events by team: the findings of the rules that the job
-- names. {rules} stands for their ids.
select
  coalesce(returns.inert(team), '(no team)') as team,
  rule_id as rule,
  event_type,
  count(*) as events
from audit.finding
where run_id = :run_id
  and rule_id in ({rules})
group by team, rule_id, event_type
order by team nulls last, rule_id, event_type
