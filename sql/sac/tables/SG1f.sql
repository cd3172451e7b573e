-- tables: SG1f
--
-- SG1f: concerns raised, section 42 enquiries and other enquiries commenced in the period. Unit: cases.
-- Source: SAC specification, section 7.3.
select
  'SG1f' as table_id,
  metric as row_key,
  'count' as column_key,
  case_id as member_key,
  record_id
from extract.sac_case
where run_id = :run_id
  and started_in_period
