-- tables: DOLS-T10
--
-- T10: applications completed, by stage of assessment and outcome.
-- Unit: applications. Population: COMPLETED. Source: DoLS specification, section 6.2.
select
  'DOLS-T10' as table_id,
  stage as row_key,
  status as column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
where run_id = :run_id
  and is_completed
