-- tables: DOLS-T02
--
-- T02: applications received, by month and type.
-- Unit: applications. Population: RECEIVED. Source: DoLS specification, section 6.
select
  'DOLS-T02' as table_id,
  to_char(received, 'mon') as row_key,
  type as column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
where run_id = :run_id
  and is_received
