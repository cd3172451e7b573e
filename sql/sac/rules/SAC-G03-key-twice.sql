-- rule: SAC-G03
-- scope: cross
-- severity: reject
-- fields: key
-- check: Same key, different content (after SAC-G02).
-- message: {field} {value} occurs on {n} different rows
-- why: Nobody can tell which of the rows is right.
-- fix: Keep the row that is right and take out the other.
-- example: one concern with two dates
-- basis: assumed
with sharing as (
  select
    record_id,
    file_no,
    file,
    record_key,
    count(*) over (partition by file, record_key) as rows_of_key
  from extract.sac_row
  where run_id = :run_id
    and status <> 'dropped'
    and record_key is not null
    and file <> 'person_conditions'
)
select
  record_id,
  file_no,
  key_field.name as field,
  record_key as value_found,
  null as value_expected,
  jsonb_build_object('field', key_field.name, 'n', rows_of_key) as slots
from sharing
join (
  values
    ('persons', 'person_id'),
    ('concerns', 'concern_id'),
    ('enquiries', 'enquiry_id'),
    ('enquiry_risks', 'risk_no'),
    ('enquiry_outcomes', 'enquiry_id'),
    ('sars', 'sar_id'),
    ('sar_individuals', 'sar_person_ref')
) as key_field (file, name)
  on key_field.file = sharing.file
where rows_of_key > 1
