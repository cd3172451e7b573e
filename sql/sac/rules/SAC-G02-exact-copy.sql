-- rule: SAC-G02
-- scope: cross
-- severity: cleanse
-- fields: key
-- check: Two or more rows identical in every field.
-- message: Exact duplicate of row {row}; dropped
-- why: The same row would count twice.
-- fix: Nothing; or let the extract give each row once.
-- example: the same line again
-- basis: assumed
--
-- Values are compared as they count: codes resolved, dates as dates. A dropped copy takes part in no
-- later rule.
with in_order as (
  select
    record_id,
    file_no,
    file,
    first_value(record_id) over same_row as first_record,
    first_value(line) over same_row as first_line
  from extract.sac_row
  where run_id = :run_id
  window same_row as (
    partition by file, same_values
    order by record_id
  )
)
select
  record_id,
  file_no,
  case file
    when 'person_conditions' then 'condition'
    when 'enquiry_risks' then 'risk_no'
    when 'sar_individuals' then 'sar_person_ref'
    when 'persons' then 'person_id'
    when 'concerns' then 'concern_id'
    when 'sars' then 'sar_id'
    else 'enquiry_id'
  end as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('row', first_line) as slots
from in_order
where record_id > first_record
