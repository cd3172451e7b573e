-- tables: DOLS-T12
--
-- T12: applications not completed, by days waited; figures/durations.sql has means and medians.
-- Unit: applications. Population: OPEN. Source: DoLS specification, section 6.2.
select
  'DOLS-T12' as table_id,
  bands.band as row_key,
  type as column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
join reference.dols_bands as bands
  on bands.band_list = 'processing_band'
  and bands.from_year::integer <= :year
  and (bands.until_year is null or bands.until_year::integer >= :year)
  and cast(:as_at as date) - received >= bands.lowest::integer
  and (bands.highest is null or cast(:as_at as date) - received <= bands.highest::integer)
where run_id = :run_id
  and is_open
