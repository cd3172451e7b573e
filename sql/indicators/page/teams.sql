-- Open assessments by team at the end of the last complete month, most first (AS06).
select
  coalesce(nullif(indicator_team.team, ''), '(no team recorded)') as team,
  indicator_team.assessments,
  indicator_team.small,
  indicator_team.month_end
from returns.indicator_team
join returns.indicator_calendar as calendar
  on calendar.run_id = indicator_team.run_id
  and calendar.month_end = indicator_team.month_end
  and calendar.is_last
where indicator_team.run_id = :run_id
order by indicator_team.assessments desc, indicator_team.team
