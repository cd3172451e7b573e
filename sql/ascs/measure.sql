-- target: extract.ascs_measure
-- index: whole, measure
--
-- ASCOF measures from the survey (specification, section 9), for everybody, by age and by gender.
-- Measures in per cent are estimates of a recode; 1A and 1J are means (7.6): N people in the stratum, mean
-- of those with a score, N x mean summed over strata and divided by the sum of N. N is that of the
-- stratum; for 1J of strata 2 and 4 in the community without social support; a group has its share of N.
insert into extract.ascs_measure (
  run_id, geography, whole, measure, split, split_value, numerator, denominator, outcome,
  margin_of_error, base
)
with councils as (
  select count(distinct la_code) as number
  from extract.ascs_person
  where run_id = :run_id
),
geographies as (
  select distinct la_code, la_code as geography, councils.number = 1 as whole
  from extract.ascs_person
  cross join councils
  where run_id = :run_id
  union all
  select distinct la_code, 'all', true
  from extract.ascs_person
  cross join councils
  where run_id = :run_id
    and councils.number > 1
),
scored as (
  select
    score.la_code,
    score.stratum,
    part.split,
    part.split_value,
    means.measure,
    means.scope,
    means.score
  from extract.ascs_score as score
  cross join lateral (
    values ('1A', 'all', score.score_1a), ('1J', '1J', score.score_1j)
  ) as means (measure, scope, score)
  cross join lateral (
    values ('total', 0), ('age', score.age_1864), ('gender', score.gender)
  ) as part (split, split_value)
  where score.run_id = :run_id
    and score.stratum is not null
    and means.score is not null
    and part.split_value is not null
),
strata as (
  select
    la_code,
    stratum,
    split,
    split_value,
    measure,
    min(scope) as scope,
    count(*)::numeric as n,
    avg(score) as mean,
    coalesce(var_samp(score), 0) as variance
  from scored
  group by la_code, stratum, split, split_value, measure
),
sized as (
  select
    strata.*,
    whole.n as whole_n,
    population.people as stratum_people,
    population.people * strata.n / whole.n as group_people
  from strata
  join strata as whole
    on whole.la_code = strata.la_code
    and whole.stratum = strata.stratum
    and whole.measure = strata.measure
    and whole.split = 'total'
  left join extract.ascs_stratum as population
    on population.run_id = :run_id
    and population.la_code = strata.la_code
    and population.scope = strata.scope
    and population.stratum = strata.stratum
),
means as (
  select
    geographies.geography,
    geographies.whole,
    sized.measure,
    sized.split,
    sized.split_value,
    sum(sized.group_people * sized.mean) as numerator,
    sum(sized.group_people) as denominator,
    sum(sized.n) as base,
    sum(
      greatest(
        0,
        sized.group_people * sized.group_people
          * (1 - sized.whole_n / nullif(sized.stratum_people, 0)) * sized.variance / sized.n
      )
    ) as variance
  from sized
  join geographies
    on geographies.la_code = sized.la_code
  group by
    geographies.geography,
    geographies.whole,
    sized.measure,
    sized.split,
    sized.split_value
)
select
  cast(:run_id as integer),
  geography,
  whole,
  measure,
  split,
  split_value,
  numerator,
  denominator,
  numerator / nullif(denominator, 0),
  1.96 * sqrt(variance) / nullif(denominator, 0),
  base
from means
union all
select
  run_id,
  geography,
  whole,
  item,
  case split when 'age_1864' then 'age' else split end,
  split_value,
  estimated,
  population,
  percentage,
  margin_of_error,
  respondents
from extract.ascs_estimate
where run_id = :run_id
  and answer = 1
  and item in (select measure from reference.ascs_measures where kind = 'percentage')
  and split in ('total', 'age_1864', 'gender')
