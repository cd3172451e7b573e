-- workbook: Local indicators
-- also: beside the folder
--
-- indicators: every figure of the year, and of the twelve months to the last, by basis. The last lines of each
-- indicator are those of the last complete month. A figure that cannot be made has a status that names what is
-- missing, never a 0. Comparators stand beside the first basis, with the difference; target, colour too.
select
  figure.indicator as id,
  figure.title,
  run.council,
  figure.period,
  trim_scale(round(figure.numerator, 6)) as numerator,
  trim_scale(round(figure.denominator, 6)) as denominator,
  figure.value,
  figure.target,
  figure.rag,
  figure.direction,
  figure.england,
  figure.value - figure.england as england_difference,
  figure.region,
  figure.value - figure.region as region_difference,
  figure.neighbours,
  figure.value - figure.neighbours as neighbours_difference,
  figure.part,
  figure.own_code,
  figure.basis,
  to_char(figure.month_end, 'YYYY-MM') as month,
  figure.unit,
  figure.better,
  figure.source,
  figure.status
from returns.indicator_value as figure
join audit.run
  on run.run_id = figure.run_id
where figure.run_id = :run_id
  and figure.shown
order by figure.place, figure.headline desc, figure.basis, figure.month_end
