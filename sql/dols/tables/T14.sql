-- tables: DOLS-T14
--
-- T14: actual duration of authorisations that ended in the year, whenever granted; figures/durations.sql has means.
-- Unit: authorisations. Population: ENDED. Source: DoLS specification, section 6.2.
select
  'DOLS-T14' as table_id,
  bands.band as row_key,
  type as column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
join reference.dols_bands as bands
  on bands.band_list = 'authorisation_band'
  and bands.from_year::integer <= :year
  and (bands.until_year is null or bands.until_year::integer >= :year)
  and ends - starts >= bands.lowest::integer
  and (bands.highest is null or ends - starts <= bands.highest::integer)
where run_id = :run_id
  and has_ended
