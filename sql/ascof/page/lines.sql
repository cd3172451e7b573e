-- Every line of every measure of a run, as measures.csv has it, for the report.
select
  measure,
  method,
  "group",
  age_band,
  numerator,
  denominator,
  value,
  lower,
  upper,
  status
from returns.ascof_measure
where run_id = :run_id
order by line_order
