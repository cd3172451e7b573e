-- Each measure over the years, for the charts of the report.
select
  measure,
  age_group,
  returns.year_name(year) as year,
  kind,
  name,
  rank,
  value,
  source,
  part,
  break
from returns.ascof_series
where run_id = :run_id
order by measure, age_group, kind, rank, ons_code, year
