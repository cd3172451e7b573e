-- rule: SAC-E12
-- scope: cross
-- severity: warn
-- fields: primary_support_reason
-- check: Blank after all fallbacks, enquiry in SG1d.
-- message: Enquiry {enquiry_id}: no primary support reason
-- why: The case is counted under Not Known.
-- fix: Record the primary support reason of the enquiry or of the person.
-- example: blank on enquiry, concern and person
-- basis: assumed
select
  record_id,
  file_no,
  'primary_support_reason' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', case_id) as slots
from extract.sac_case
where run_id = :run_id
  and kind = 'enquiry'
  and started_in_period
  and psr is null
