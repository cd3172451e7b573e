-- V9: no more episodes in STS002a than requests of STS001 that led to reablement, and those that were
-- carried over from last year: led to reablement, and not counted then (section 12). Last year is
-- the last complete run of it; without one nothing is carried over.
with years as (
  select :run_id as run_id, 'this' as year
  union all
  select last_run.run_id, 'last'
  from audit.run as this_run
  join returns.current_run as last_run
    on last_run.return_id = this_run.return_id
    and last_run.council = this_run.council
    and last_run.year = (left(this_run.year, 4)::integer - 1) || '-' || substr(this_run.year, 3, 2)
  where this_run.run_id = :run_id
),
by_year as (
  select
    years.year,
    sum(cell.value) filter (where cell.table_id in ('STS001-1a', 'STS001-1b')) as requests,
    sum(cell.value) filter (where cell.table_id = 'STS002a-1') as episodes
  from years
  join returns.cell
    on cell.run_id = years.run_id
    and cell.row_key = 'total'
    and cell.column_key = case cell.table_id when 'STS002a-1' then 'total' else 'st_max' end
    and cell.table_id in ('STS001-1a', 'STS001-1b', 'STS002a-1')
  group by years.year
),
figures as (
  select
    max(requests) filter (where year = 'this') as requests,
    max(episodes) filter (where year = 'this') as episodes,
    coalesce(greatest(max(requests - episodes) filter (where year = 'last'), 0), 0) as carried_over
  from by_year
)
select
  'V9' as check_id,
  'warning' as severity,
  'STS002a-1' as table_id,
  episodes <= requests + carried_over as passed,
  'Episodes ' || episodes || ', requests that led to reablement ' || requests
    || ', carried over from last year ' || carried_over || '.' as detail
from figures
where episodes is not null
  and requests is not null
