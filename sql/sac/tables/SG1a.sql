-- tables: SG1a
--
-- SG1a: adults with a concern raised, a section 42 enquiry or another enquiry commenced in the period, by
-- age band. Unit: people, each once a column. Source: SAC specification, section 7.3.
select distinct on (metric, person_id)
  'SG1a' as table_id,
  age_band as row_key,
  metric as column_key,
  person_id as member_key,
  record_id
from extract.sac_case
where run_id = :run_id
  and started_in_period
order by metric, person_id, record_id
