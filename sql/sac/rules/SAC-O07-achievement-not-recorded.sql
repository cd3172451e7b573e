-- rule: SAC-O07
-- scope: cross
-- severity: warn
-- fields: outcomes_achieved
-- check: outcomes_asked YES_EXPRESSED and achieved blank, concluded in the period.
-- message: Enquiry {enquiry_id}: outcomes expressed, achievement not recorded
-- why: No achieved row counts the enquiry.
-- fix: Record whether the outcomes were achieved.
-- example: expressed, achieved blank
-- basis: assumed
select
  record_id,
  file_no,
  'outcomes_achieved' as field,
  outcomes_achieved as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry_id) as slots
from extract.sac_counted_outcome
where run_id = :run_id
  and concluded_in_period
  and outcomes_asked = 'YES_EXPRESSED'
  and outcomes_achieved is null
