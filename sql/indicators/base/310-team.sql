-- target: returns.indicator_team
--
-- Open assessments by team at the end of each month (AS06). A team with few of them (small_team of the job, or
-- fewer) is marked: reports leave it out by name, and their total still has it.
insert into returns.indicator_team (run_id, month_end, team, assessments, small)
select
  :run_id,
  item.month_end,
  coalesce(trim(event.team), ''),
  count(*),
  count(*) <= cast(:small_team as integer)
from returns.indicator_item as item
join extract.cld_event as event
  on event.run_id = item.source_run_id
  and event.record_id = item.record_id
where item.run_id = :run_id
  and item.kind = 'assessment_open'
group by item.month_end, coalesce(trim(event.team), '')
