-- T01: percentages, rates, means and the like. Rounded once, half up; a division by zero is blank.
-- Source: DoLS specification, sections 6.3 and 7. Months to clear are told at the end of the year only.
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
-- The adults are those of every band: without one of them nothing is told per 100,000.
adults as (
  select
    case
      when count(population.council_population) = count(*) then sum(population.council_population)
    end as people
  from reference.dols_bands as bands
  left join population
    on population.age_band = bands.band
  where bands.band_list = 'age_band'
    and bands.from_year::integer <= :year
    and (bands.until_year is null or bands.until_year::integer >= :year)
),
counted as (
  select row_key, value
  from returns.cell
  where run_id = :run_id
    and table_id = 'DOLS-T01'
),
durations as (
  select
    round(avg(days), 1) as mean_days,
    round(cast(percentile_cont(0.5) within group (order by days) as numeric), 1) as median_days
  from extract.dols_case
  where run_id = :run_id
    and is_completed
),
shares (row_key, part, whole) as (
  values
    ('received_urgent_pct', 'received_urgent', 'received_total'),
    ('completed_granted_pct', 'completed_granted', 'completed_total'),
    ('completed_not_granted_pct', 'completed_not_granted', 'completed_total'),
    ('standard_within_21_days_pct', 'standard_within_21_days', 'standard_completed'),
    ('completed_over_one_year_pct', 'completed_over_one_year', 'completed_total')
),
rates (row_key, part) as (
  values
    ('received_rate_per_100k', 'received_total'),
    ('completed_rate_per_100k', 'completed_total')
),
figures as (
  select shares.row_key, round(100 * part.value / nullif(whole.value, 0), 1) as value
  from shares
  join counted as part
    on part.row_key = shares.part
  join counted as whole
    on whole.row_key = shares.whole
  union all
  select rates.row_key, round(100000 * part.value / nullif(adults.people, 0), 1)
  from rates
  join counted as part
    on part.row_key = rates.part
  cross join adults
  union all
  select
    'months_to_clear',
    case
      when cast(:as_at as date) = cast(:year_end as date)
        then round(12 * still_open.value / nullif(completed.value, 0), 1)
    end
  from counted as still_open
  join counted as completed
    on completed.row_key = 'completed_total'
  where still_open.row_key = 'not_completed_end'
  union all
  select 'duration_mean_days', mean_days
  from durations
  union all
  select 'duration_median_days', median_days
  from durations
  union all
  select 'reviews_completed', coalesce(sum(reviews), 0)
  from extract.dols_case
  where run_id = :run_id
)
select
  'DOLS-T01' as table_id,
  row_key,
  'value' as column_key,
  value
from figures
