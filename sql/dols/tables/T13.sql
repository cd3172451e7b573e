-- tables: DOLS-T13
--
-- T13: planned duration of authorisations granted in the year; figures/durations.sql has means.
-- Unit: authorisations. Population: COMPLETED with status granted. Source: DoLS specification, section 6.2.
select
  'DOLS-T13' as table_id,
  bands.band as row_key,
  type as column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
join reference.dols_bands as bands
  on bands.band_list = 'authorisation_band'
  and bands.from_year::integer <= :year
  and (bands.until_year is null or bands.until_year::integer >= :year)
  and planned_end - starts >= bands.lowest::integer
  and (bands.highest is null or planned_end - starts <= bands.highest::integer)
where run_id = :run_id
  and is_completed
  and status = 'granted'
