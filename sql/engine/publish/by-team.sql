-- Findings by team and severity, most first.
select
  coalesce(returns.inert(team), '(no team)') as team,
  count(*) filter (where severity = 'reject') as reject,
  count(*) filter (where severity = 'warn') as warn,
  count(*) filter (where severity = 'cleanse') as cleanse,
  count(distinct record_id) as rows
from audit.finding
where run_id = :run_id
group by team
order by count(*) filter (where severity = 'reject') desc, count(*) desc, team
