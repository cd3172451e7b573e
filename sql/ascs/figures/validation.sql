-- Validation tables: what stands beside the counts. Percentages are of the total, or of who chose one or
-- more; who is missing has none. The margin of error is that of the whole council with p = 0.5 (section
-- 4.1), a fraction. Source: specification, sections 4.1 and 5.
with counted as (
  select cell.table_id, cell.row_key, cell.value
  from returns.cell
  where cell.run_id = :run_id
    and cell.column_key = 'number'
    and cell.table_id like 'VT-%'
),
wholes as (
  select
    table_id,
    coalesce(
      min(value) filter (where row_key = 'total'),
      min(value) filter (where row_key = 'any'),
      sum(value) filter (where table_id = 'VT-strata')
    ) as value
  from counted
  group by table_id
),
population as (
  select sum(people) as people
  from extract.ascs_stratum
  where run_id = :run_id
    and scope = 'all'
),
answered as (
  select count(*)::numeric as n
  from extract.ascs_person
  where run_id = :run_id
    and response = 1
    and method_collection between 1 and 3
),
budget as (
  select
    min(gross_annual_budget)::numeric as lowest,
    max(gross_annual_budget)::numeric as highest,
    percentile_cont(0.5) within group (order by gross_annual_budget)::numeric as median,
    avg(gross_annual_budget) as mean
  from extract.ascs_person
  where run_id = :run_id
)
select
  counted.table_id,
  counted.row_key,
  'percentage' as column_key,
  round(100 * counted.value / nullif(wholes.value, 0), 6) as value
from counted
join wholes
  on wholes.table_id = counted.table_id
where counted.row_key not in ('missing', 'no_response')
  and counted.table_id not in ('VT-gross_annual_budget', 'VT-eligible_population_figures')
union all
select 'VT-gross_annual_budget', value.row_key, 'number', round(value.value, 6)
from budget
cross join lateral (
  values
    ('min', budget.lowest),
    ('max', budget.highest),
    ('median', budget.median),
    ('mean', budget.mean)
) as value (row_key, value)
union all
select 'VT-eligible_population_figures', 'eligible', 'number', people
from population
union all
select 'VT-eligible_population_figures', 'substituted', 'number', sum(value::numeric)
from extract.ascs_information
where run_id = :run_id
  and item in ('advice_care_home_manager', 'taken_by_la')
  and value ~ '^[0-9]{1,9}(\.0+)?$'
union all
select
  'VT-MOE',
  'moe',
  'value',
  round(
    1.959963984540054
      * sqrt(greatest(0, 0.25 / nullif(answered.n, 0) * (1 - answered.n / nullif(population.people, 0)))),
    6
  )
from population
cross join answered
