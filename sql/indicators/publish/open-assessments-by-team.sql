-- workbook: Open assessments by team
--
-- open-assessments-by-team: assessments that are open at the end of the last complete month, most first; last
-- the teams that are too small to be named, together. The sum of all lines is indicator AS06.
with by_team as (
  select
    indicator_team.month_end,
    indicator_team.small,
    case when indicator_team.small then null else indicator_team.team end as team,
    indicator_team.assessments
  from returns.indicator_team
  join returns.indicator_calendar as calendar
    on calendar.run_id = indicator_team.run_id
    and calendar.month_end = indicator_team.month_end
    and calendar.is_last
  where indicator_team.run_id = :run_id
)
select
  to_char(month_end, 'YYYY-MM-DD') as date,
  case
    when small then '(teams with few: ' || count(*) || ')'
    when team = '' then '(no team recorded)'
    else returns.inert(team)
  end as team,
  sum(assessments) as assessments
from by_team
group by month_end, small, team
order by small, sum(assessments) desc, team
