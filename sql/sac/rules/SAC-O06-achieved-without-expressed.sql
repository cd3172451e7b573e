-- rule: SAC-O06
-- scope: cross
-- severity: cleanse
-- fields: outcomes_achieved
-- check: Filled while outcomes_asked is not YES_EXPRESSED.
-- message: Enquiry {enquiry_id}: outcomes achieved recorded but none were expressed
-- why: Only outcomes that were expressed can be achieved.
-- fix: Check whether outcomes were expressed.
-- example: asked NO, achieved FULLY
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
  and outcomes_achieved is not null
  and outcomes_asked is distinct from 'YES_EXPRESSED'
