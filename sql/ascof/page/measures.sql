-- One line a measure of a run, the council beside England, region and neighbours, for the report.
select
  comparison.measure,
  measures.display_code,
  measures.title,
  measures.domain_or_objective as objective,
  measures.unit,
  measures.decimals::integer as decimals,
  case measures.direction when 'lower' then 'Low' else 'High' end as what_is_good,
  comparison.age_group,
  comparison.value,
  returns.year_name(comparison.value_year) as value_year,
  comparison.value_source,
  comparison.lower,
  comparison.upper,
  made.numerator,
  made.denominator,
  made.status,
  comparison.previous_value,
  returns.year_name(comparison.previous_year) as previous_year,
  comparison.trend,
  returns.year_name(comparison.benchmark_year) as benchmark_year,
  comparison.break,
  comparison.england,
  comparison.england_difference,
  comparison.england_judgement,
  comparison.region_name,
  comparison.region,
  comparison.region_difference,
  comparison.region_judgement,
  comparison.neighbours,
  comparison.neighbours_number,
  comparison.neighbours_difference,
  comparison.neighbours_judgement,
  comparison.region_rank,
  comparison.region_councils,
  comparison.england_rank,
  comparison.england_councils,
  comparison.england_quartile,
  comparison.england_median,
  comparison.range_low,
  comparison.range_high,
  comparison.rag
from audit.run
join returns.ascof_comparison as comparison
  on comparison.run_id = run.run_id
join reference.ascof_measures as measures
  on measures.framework = comparison.framework
  and measures.code = comparison.measure
  and left(run.year, 4)::integer between left(measures.first_year, 4)::integer
    and coalesce(left(measures.last_year, 4)::integer, 9999)
left join returns.ascof_measure as made
  on made.run_id = run.run_id
  and made.framework = comparison.framework
  and made.measure = comparison.measure
  and made.headline = comparison.age_group
where run.run_id = :run_id
order by comparison.measure_order
