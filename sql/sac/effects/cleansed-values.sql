-- Keeps before and after of every value that a rule across records has changed.
insert into audit.cleansed_value (
  run_id, record_id, file_no, line, record, field, before, after, rule_id, from_sql
)
with changed as (
  select record_id, 'SAC-P01' as rule_id, date_of_birth::text as before, null as after
  from extract.sac_person
  where run_id = :run_id
  union all
  select record_id, 'SAC-P03', date_of_death::text, null
  from extract.sac_person
  where run_id = :run_id
  union all
  select record_id, 'SAC-E08', date_concluded::text, null
  from extract.sac_enquiry
  where run_id = :run_id
  union all
  select record_id, 'SAC-K05', risk_outcome, 'NA'
  from extract.sac_enquiry_risk
  where run_id = :run_id
  union all
  select record_id, 'SAC-O04', advocate_support, null
  from extract.sac_enquiry_outcome
  where run_id = :run_id
  union all
  select record_id, 'SAC-O06', outcomes_achieved, null
  from extract.sac_enquiry_outcome
  where run_id = :run_id
)
select
  hit.run_id,
  hit.record_id,
  hit.file_no,
  row.line,
  row.record_key,
  hit.field,
  changed.before,
  changed.after,
  hit.rule_id,
  true
from audit.hit
join changed
  on changed.record_id = hit.record_id
  and changed.rule_id = hit.rule_id
join extract.sac_row as row
  on row.run_id = hit.run_id
  and row.record_id = hit.record_id
where hit.run_id = :run_id
  and hit.severity = 'cleanse'
