-- tables: EP3
--
-- EP3: the sample by stratum. Unit: people. Source: specification, section 3.
select
  'EP3' as table_id,
  'stratum_' || stratum as row_key,
  'sample_count' as column_key,
  primary_key as member_key,
  record_id
from extract.ascs_person
where run_id = :run_id
  and stratum is not null
