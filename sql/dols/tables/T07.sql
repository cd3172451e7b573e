-- tables: DOLS-T07
--
-- T07: applications received and completed, by age at receipt; figures/T07.sql has population and rates.
-- Unit: applications. Populations: RECEIVED and COMPLETED. Source: DoLS specification, sections 6.2 and 7.
select
  'DOLS-T07' as table_id,
  age_band as row_key,
  counted.column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
cross join lateral (
  values ('received', is_received), ('completed', is_completed)
) as counted (column_key, counts)
where run_id = :run_id
  and counted.counts
