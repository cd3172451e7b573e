-- workbook: ASCOF comparison
--
-- comparison: every measure of the year beside England, the region and the neighbours, as
-- returns.ascof_comparison has it (results/30-comparison.sql says how). Better: what is good.
select
  comparison.framework,
  comparison.measure,
  measures.display_code,
  measures.title,
  measures.domain_or_objective as objective,
  measures.unit,
  initcap(case measures.direction when 'lower' then 'low' else 'high' end) as what_is_good,
  run.council,
  comparison.age_group,
  comparison.value,
  returns.year_name(comparison.value_year) as value_year,
  comparison.value_source,
  comparison.lower,
  comparison.upper,
  comparison.previous_value,
  returns.year_name(comparison.previous_year) as previous_year,
  comparison.trend,
  returns.year_name(comparison.benchmark_year) as benchmark_year,
  comparison.england,
  comparison.england_difference,
  comparison.england_arrow,
  comparison.england_judgement,
  comparison.region_name,
  comparison.region,
  comparison.region_difference,
  comparison.region_arrow,
  comparison.region_judgement,
  comparison.neighbours,
  comparison.neighbours_number,
  comparison.neighbours_difference,
  comparison.neighbours_arrow,
  comparison.neighbours_judgement,
  comparison.region_rank,
  comparison.region_councils,
  comparison.region_quartile,
  comparison.region_median,
  comparison.region_best_quarter,
  comparison.region_worst_quarter,
  comparison.england_rank,
  comparison.england_councils,
  comparison.england_quartile,
  comparison.england_median,
  comparison.england_best_quarter,
  comparison.england_worst_quarter,
  comparison.rag,
  comparison.break
from audit.run
join returns.ascof_comparison as comparison
  on comparison.run_id = run.run_id
join reference.ascof_measures as measures
  on measures.framework = comparison.framework
  and measures.code = comparison.measure
  and left(run.year, 4)::integer between left(measures.first_year, 4)::integer
    and coalesce(left(measures.last_year, 4)::integer, 9999)
where run.run_id = :run_id
order by comparison.measure_order
