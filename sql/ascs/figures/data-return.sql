-- The weighted side of the data return: reporting tables, weights, measures and their detail. Six decimals.
-- A weight is of one council: with several it is blank. Source: specification, sections 7 and 9.
with whole as (
  select *
  from extract.ascs_estimate
  where run_id = :run_id
    and whole
    and split = 'total'
),
bases as (
  select distinct item, respondents, population
  from whole
),
reported as (
  select
    counts.table_id,
    counts.row_key,
    case counts.answer when 'any' then bases.population else whole.estimated end as estimated,
    bases.population
  from reference.ascs_counts as counts
  join bases
    on bases.item = counts.item
  left join whole
    on whole.item = counts.item
    and whole.answer::text = counts.answer
  where counts.table_id like 'RT-%'
    and counts.answer is not null
  union all
  select distinct
    counts.table_id,
    'total',
    bases.population,
    bases.population
  from reference.ascs_counts as counts
  join bases
    on bases.item = counts.item
  where counts.table_id like 'RT-%'
    and counts.row_key = 'answer_1'
),
only_council as (
  select min(la_code) as la_code
  from extract.ascs_person
  where run_id = :run_id
  having count(distinct la_code) = 1
),
answered as (
  select item, stratum, count(*) as people
  from extract.ascs_item
  where run_id = :run_id
    and kind = 'question'
    and stratum is not null
  group by item, stratum
),
weights as (
  select
    weights.row_key,
    answered.stratum,
    stratum.people / answered.people as weight
  from reference.ascs_weights as weights
  cross join only_council
  join answered
    on answered.item = weights.item
  join extract.ascs_stratum as stratum
    on stratum.run_id = :run_id
    and stratum.la_code = only_council.la_code
    and stratum.stratum = answered.stratum
    and stratum.scope = case weights.item when 'q2c' then 'q2c' else 'all' end
),
measures as (
  select *
  from extract.ascs_measure
  where run_id = :run_id
    and whole
),
-- 1A: how many of the population answered so, of those who answered all eight items.
life as (
  select
    item.item,
    item.answer,
    sum(stratum.people / scored.people) as estimated
  from extract.ascs_item as item
  join extract.ascs_score as score
    on score.run_id = item.run_id
    and score.record_id = item.record_id
    and score.score_1a is not null
  join (
    select la_code, stratum, count(*) as people
    from extract.ascs_score
    where run_id = :run_id
      and score_1a is not null
    group by la_code, stratum
  ) as scored
    on scored.la_code = item.la_code
    and scored.stratum = item.stratum
  join extract.ascs_stratum as stratum
    on stratum.run_id = :run_id
    and stratum.la_code = item.la_code
    and stratum.stratum = item.stratum
    and stratum.scope = 'all'
  where item.run_id = :run_id
    and item.kind = 'question'
    and item.item in ('q3a', 'q4a', 'q5a', 'q6a', 'q7a', 'q8a', 'q9a', 'q11')
  group by item.item, item.answer
),
life_columns as (
  select answer, column_key, score
  from (
    values (1, 'no_unmet', 3), (2, 'adequate', 2), (3, 'some', 1), (4, 'none', 0)
  ) as columns (answer, column_key, score)
),
adjusted as (
  select
    score.stratum,
    count(*) as n,
    min(population.people) as people,
    sum(population.people * score.score_1j / strata.n) as weighted_sum
  from extract.ascs_score as score
  join (
    select la_code, stratum, count(*) as n
    from extract.ascs_score
    where run_id = :run_id
      and score_1j is not null
    group by la_code, stratum
  ) as strata
    on strata.la_code = score.la_code
    and strata.stratum = score.stratum
  join extract.ascs_stratum as population
    on population.run_id = :run_id
    and population.la_code = score.la_code
    and population.scope = '1J'
    and population.stratum = score.stratum
  where score.run_id = :run_id
    and score.score_1j is not null
  group by score.stratum
)
select table_id, row_key, 'weighted_total' as column_key, round(estimated, 6) as value
from reported
union all
select table_id, row_key, 'percentage', round(100 * estimated / nullif(population, 0), 6)
from reported
union all
select 'WT', row_key, 'stratum_' || stratum, round(weight, 6)
from weights
union all
select
  'AM',
  'm_' || measures.measure,
  value.column_key,
  round(value.value, 6)
from measures
join reference.ascs_measures as list
  on list.measure = measures.measure
cross join lateral (
  values
    ('numerator', case when measures.measure <> '1J' then measures.numerator end),
    ('denominator', case when measures.measure <> '1J' then measures.denominator end),
    ('indicator', case list.kind when 'mean' then measures.outcome else measures.outcome / 100 end)
) as value (column_key, value)
where measures.split = 'total'
union all
select
  'ASCOF',
  measures.measure || case measures.split
    when 'total' then ''
    when 'age' then (array['1864', '65OV'])[measures.split_value]
    else (array['M', 'F'])[measures.split_value]
  end,
  value.column_key,
  value.value
from measures
cross join lateral (
  values
    ('base', measures.base::numeric),
    ('denominator', round(measures.denominator, 6)),
    ('numerator', round(measures.numerator, 6)),
    ('outcome', round(measures.outcome, 6)),
    ('margin_of_error', round(measures.margin_of_error, 6))
) as value (column_key, value)
where not (measures.split = 'gender' and measures.split_value > 2)
union all
select 'AM-1A', items.item, life_columns.column_key, round(coalesce(life.estimated, 0), 6)
from (select distinct item from life) as items
cross join life_columns
left join life
  on life.item = items.item
  and life.answer = life_columns.answer
union all
select 'AM-1A', item, 'total', round(sum(estimated), 6)
from life
group by item
union all
select 'AM-1A', 'total', life_columns.column_key, round(coalesce(sum(life.estimated), 0), 6)
from life_columns
left join life
  on life.answer = life_columns.answer
group by life_columns.column_key
union all
select 'AM-1A', 'total', 'total', round(denominator, 6)
from measures
where measure = '1A'
  and split = 'total'
union all
select
  'AM-1A',
  'score',
  life_columns.column_key,
  round(life_columns.score * coalesce(sum(life.estimated), 0), 6)
from life_columns
left join life
  on life.answer = life_columns.answer
group by life_columns.column_key, life_columns.score
union all
select 'AM-1A', 'score', 'total', round(numerator, 6)
from measures
where measure = '1A'
  and split = 'total'
union all
-- The number of people, not the sum of the column.
select 'AM-1A-S' || strata.stratum, 'total', 'total', count(score.record_id)::numeric
from generate_series(1, 4) as strata (stratum)
left join extract.ascs_score as score
  on score.run_id = :run_id
  and score.stratum = strata.stratum
  and score.score_1a is not null
group by strata.stratum
union all
select 'AM-1J', value.row_key, 'stratum_' || adjusted.stratum, value.value
from adjusted
cross join lateral (
  values
    ('n', adjusted.n::numeric),
    ('population', (
      select sum(people)
      from extract.ascs_stratum
      where run_id = :run_id
        and scope = '1J'
        and ascs_stratum.stratum = adjusted.stratum
    )),
    ('weight', case when exists (select from only_council) then round(adjusted.people / adjusted.n, 6) end),
    ('weighted_sum', round(adjusted.weighted_sum, 6))
) as value (row_key, value)
