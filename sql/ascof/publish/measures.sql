-- workbook: ASCOF measures
--
-- measures: every measure of the year with numerator, denominator and value, as returns.ascof_measure has it
-- (results/10-measure.sql).
select
  measure.framework,
  measure.method,
  measure.measure,
  measures.title,
  run.council,
  to_char(make_date(left(run.year, 4)::integer, 4, 1), 'FMDD Mon YY') || ' - '
    || to_char(make_date(left(run.year, 4)::integer + 1, 3, 31), 'FMDD Mon YY') as period,
  measure."group",
  measure.age_band,
  measure.numerator,
  measure.denominator,
  measure.value,
  measure.lower,
  measure.upper,
  measures.unit,
  measure.status
from audit.run
join returns.ascof_measure as measure
  on measure.run_id = run.run_id
join reference.ascof_measures as measures
  on measures.framework = measure.framework
  and measures.code = measure.measure
  and left(run.year, 4)::integer between left(measures.first_year, 4)::integer
    and coalesce(left(measures.last_year, 4)::integer, 9999)
where run.run_id = :run_id
order by measure.line_order
