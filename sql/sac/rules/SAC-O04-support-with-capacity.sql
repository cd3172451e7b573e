-- rule: SAC-O04
-- scope: cross
-- severity: cleanse
-- fields: advocate_support
-- check: Filled while lacks_capacity is not YES.
-- message: Enquiry {enquiry_id}: support recorded but the adult did not lack capacity
-- why: The support row counts those who lacked capacity; capacity may be the wrong way round.
-- fix: Check whether the adult lacked capacity.
-- example: NO, and support YES
-- basis: source
select
  record_id,
  file_no,
  'advocate_support' as field,
  advocate_support as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry_id) as slots
from extract.sac_counted_outcome
where run_id = :run_id
  and advocate_support is not null
  and lacks_capacity is distinct from 'YES'
