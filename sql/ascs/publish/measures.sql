-- measures: the ASCOF measures of the survey, under the codes before 2023-24 and from then on, exact beside
-- what may be published (specification, sections 8 and 9): base, numerator and denominator without their
-- decimals and to the nearest 5, value and margin of error to 1 decimal (the adjusted score to 3); [c] where
-- the base is 1 or 2 people. What is published is rounded from nine decimals, since a division may have cut a
-- tie or a whole number off. The other columns have six decimals. lower and upper are value less and plus
-- margin of error.
with rounding as (
  select settings -> 'parameters' ->> 'rounding' = 'half_even' as half_even, year
  from audit.run
  where run_id = :run_id
),
listed as (
  select
    measure.*,
    list.title,
    list.kind,
    list.row_order,
    list.decimals::integer as decimals,
    case list.decimals when '3' then 0.001 else 0.1 end as unit,
    codes.framework,
    codes.code,
    case when measure.base between 1 and 2 then '[c]' end as mark
  from extract.ascs_measure as measure
  join reference.ascs_measures as list
    on list.measure = measure.measure
  cross join lateral (
    values ('to 2022-23', list.measure), ('from 2023-24', list.new_code)
  ) as codes (framework, code)
  where measure.run_id = :run_id
    and codes.code is not null
)
select
  listed.framework,
  'ASCS' as method,
  listed.code as measure,
  listed.title,
  listed.geography as council,
  rounding.year as period,
  case listed.split
    when 'gender' then (array['Male', 'Female', 'Other'])[listed.split_value]
    else 'Total'
  end as "group",
  case listed.split
    when 'age' then (array['18-64', '65 and over'])[listed.split_value]
    else 'All ages'
  end as age_band,
  round(listed.numerator, 6) as numerator,
  round(listed.denominator, 6) as denominator,
  round(listed.outcome, 6) as value,
  round(listed.outcome - listed.margin_of_error, 6) as lower,
  round(listed.outcome + listed.margin_of_error, 6) as upper,
  case listed.kind when 'mean' then 'score' else 'per cent' end as unit,
  round(listed.margin_of_error, 6) as margin_of_error,
  listed.base,
  coalesce(mark, returns.rounded_to(listed.base, 5, half_even)::text) as published_base,
  coalesce(mark, returns.rounded_to(trunc(round(listed.numerator, 9)), 5, half_even)::text)
    as published_numerator,
  coalesce(mark, returns.rounded_to(trunc(round(listed.denominator, 9)), 5, half_even)::text)
    as published_denominator,
  coalesce(
    mark,
    round(returns.rounded_to(round(listed.outcome, 9), listed.unit, half_even), listed.decimals)::text
  ) as published_value,
  coalesce(
    mark,
    round(returns.rounded_to(round(listed.margin_of_error, 9), 0.1, half_even), 1)::text
  ) as published_margin_of_error,
  case
    when listed.denominator is null then 'no eligible population'
    else ''
  end as status
from listed
cross join rounding
order by listed.geography, listed.framework, listed.row_order, listed.split, listed.split_value
