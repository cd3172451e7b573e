-- tables: DOLS-T03
--
-- T03: applications received, by setting and type.
-- Unit: applications. Population: RECEIVED. Source: DoLS specification, section 6.
select
  'DOLS-T03' as table_id,
  setting as row_key,
  type as column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
where run_id = :run_id
  and is_received
