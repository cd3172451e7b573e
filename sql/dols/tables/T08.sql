-- tables: DOLS-T08
--
-- T08: applications completed, by outcome and type.
-- Unit: applications. Population: COMPLETED. Source: DoLS specification, section 7.
select
  'DOLS-T08' as table_id,
  status as row_key,
  type as column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
where run_id = :run_id
  and is_completed
