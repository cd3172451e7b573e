-- Figures for the page: the last twelve months of each basis, and the year to date at the end of the year before.
select
  figure.place,
  figure.indicator,
  figure.part,
  figure.own_code,
  figure.title,
  indicators.definition,
  indicators."group",
  figure.unit,
  figure.better,
  figure.decimals,
  figure.basis,
  figure.headline,
  figure.month_end,
  figure.period,
  parts.per is null as is_count,
  figure.numerator,
  case when parts.denominator like 'population:%' then null else figure.denominator end as denominator,
  figure.value,
  figure.target,
  figure.rag,
  figure.direction,
  figure.england,
  figure.region,
  figure.neighbours,
  figure.status,
  months.last_month
from returns.indicator_value as figure
join reference.indicators_indicators as indicators
  on indicators.indicator = figure.indicator
join reference.indicators_parts as parts
  on parts.indicator = figure.indicator
  and coalesce(parts.part, '') = figure.part
cross join (
  select month_end as last_month, month_start, year_start
  from returns.indicator_calendar
  where run_id = :run_id
    and is_last
) as months
where figure.run_id = :run_id
  and (
    figure.month_end >= cast(months.month_start - interval '11 months' as date)
    or (figure.month_end = months.year_start - 1 and figure.basis in ('year_to_date', 'month'))
  )
order by figure.place, figure.headline desc, figure.basis, figure.month_end
