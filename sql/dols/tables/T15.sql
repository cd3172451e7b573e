-- tables: DOLS-T15
--
-- T15: applications completed, by age at receipt and outcome.
-- Unit: applications. Population: COMPLETED. Source: DoLS specification, section 6.2.
select
  'DOLS-T15' as table_id,
  age_band as row_key,
  status as column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
where run_id = :run_id
  and is_completed
