-- T07: population, rates per 100,000 adults, and the age-standardised rate. Source: DoLS specification,
-- sections 6.3 and 7. The rate of the total is of all applications, those of unknown age too; the
-- age-standardised rate weighs the unrounded rate of each band with the band's share of England. Both,
-- and the population of the total, are blank when the population of a band is missing. Quotients are
-- carried to 30 decimals, so that a sum that lies half way between two figures is rounded up.
with population as (
  -- A later file takes the place of an earlier one; within a file the first line of a band counts.
  select distinct on (age_band)
    age_band,
    council_population,
    england_proportion
  from extract.dols_population
  where run_id = :run_id
  order by age_band, file_no desc, line
),
bands as (
  select band
  from reference.dols_bands
  where band_list = 'age_band'
    and from_year::integer <= :year
    and (until_year is null or until_year::integer >= :year)
),
adults as (
  select
    case
      when count(population.council_population) = count(*) then sum(population.council_population)
    end as people
  from bands
  left join population
    on population.age_band = bands.band
),
counted as (
  select
    cell.row_key,
    cell.column_key,
    cell.value,
    case
      when cell.row_key = 'total' then (select people from adults)
      else population.council_population
    end as people,
    population.england_proportion
  from returns.cell
  left join population
    on population.age_band = cell.row_key
  where cell.run_id = :run_id
    and cell.table_id = 'DOLS-T07'
    and cell.column_key in ('received', 'completed')
    and cell.row_key <> 'age_standardised'
),
figures as (
  select distinct row_key, 'population' as column_key, people as value
  from counted
  union all
  select
    row_key,
    column_key || '_rate',
    round(100000 * value / nullif(people, 0), 1)
  from counted
  union all
  select
    'age_standardised',
    counted.column_key || '_rate',
    case
      when count(people) filter (where people > 0) = count(*)
        then round(
          round(
            sum(
              round(cast(100000 * value * england_proportion as numeric(60, 30)) / nullif(people, 0), 30)
            ),
            20
          ),
          1
        )
    end
  from counted
  join bands
    on bands.band = counted.row_key
  group by counted.column_key
)
select
  'DOLS-T07' as table_id,
  row_key,
  column_key,
  value
from figures
