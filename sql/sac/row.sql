-- target: extract.sac_row
-- index: record_id;file,record_key
--
-- Every row of the eight files, with what the rules on the row itself have made of it.
insert into extract.sac_row (
  run_id, record_id, file_no, line, file, record_key, parent_key, same_values, status
)
with read as (
  select
    record_id,
    file_no,
    line,
    'persons' as file,
    record_key,
    cast(null as text) as parent_key,
    same_values,
    wrong
  from extract.sac_person
  where run_id = :run_id
  union all
  select
    record_id,
    file_no,
    line,
    'person_conditions' as file,
    record_key,
    null as parent_key,
    same_values,
    wrong
  from extract.sac_person_condition
  where run_id = :run_id
  union all
  select
    record_id,
    file_no,
    line,
    'concerns' as file,
    record_key,
    null as parent_key,
    same_values,
    wrong
  from extract.sac_concern
  where run_id = :run_id
  union all
  select
    record_id,
    file_no,
    line,
    'enquiries' as file,
    record_key,
    null as parent_key,
    same_values,
    wrong
  from extract.sac_enquiry
  where run_id = :run_id
  union all
  select
    record_id,
    file_no,
    line,
    'enquiry_risks' as file,
    record_key,
    enquiry_id as parent_key,
    same_values,
    wrong
  from extract.sac_enquiry_risk
  where run_id = :run_id
  union all
  select
    record_id,
    file_no,
    line,
    'enquiry_outcomes' as file,
    record_key,
    enquiry_id as parent_key,
    same_values,
    wrong
  from extract.sac_enquiry_outcome
  where run_id = :run_id
  union all
  select
    record_id,
    file_no,
    line,
    'sars' as file,
    record_key,
    null as parent_key,
    same_values,
    wrong
  from extract.sac_review
  where run_id = :run_id
  union all
  select
    record_id,
    file_no,
    line,
    'sar_individuals' as file,
    record_key,
    sar_id as parent_key,
    same_values,
    wrong
  from extract.sac_review_individual
  where run_id = :run_id
)
select
  :run_id,
  record_id,
  file_no,
  line,
  file,
  record_key,
  parent_key,
  same_values,
  case when wrong then 'rejected' else 'accepted' end
from read
