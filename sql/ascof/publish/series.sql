-- series: every measure of the year over the years, for the council and the areas it is compared with, as
-- returns.ascof_series has it (results/20-series.sql says how). No line is to be drawn from one part to the
-- next.
select
  series.framework,
  series.measure,
  measures.title,
  series.age_group,
  returns.year_name(series.year) as year,
  series.kind,
  series.ons_code,
  series.name,
  series.rank as neighbour_rank,
  round(series.value, greatest(1, measures.decimals::integer)) as value,
  measures.unit,
  series.source,
  series.framework_then,
  series.measure_then,
  series.part,
  series.break
from audit.run
join returns.ascof_series as series
  on series.run_id = run.run_id
join reference.ascof_measures as measures
  on measures.framework = series.framework
  and measures.code = series.measure
  and left(run.year, 4)::integer between left(measures.first_year, 4)::integer
    and coalesce(left(measures.last_year, 4)::integer, 9999)
where run.run_id = :run_id
order by
  measures.row_order,
  series.age_group,
  array_position(array['council', 'england', 'region', 'neighbours', 'neighbour'], series.kind),
  series.rank,
  series.ons_code,
  series.year
