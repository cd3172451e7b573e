-- rule: SAC-O05
-- scope: cross
-- severity: warn
-- fields: advocate_support
-- check: lacks_capacity YES and support blank or NK, concluded in the period.
-- message: Enquiry {enquiry_id}: lacked capacity, support not recorded
-- why: The enquiry counts as one without support.
-- fix: Record whether the adult was supported.
-- example: lacked capacity, support blank
-- basis: assumed
select
  record_id,
  file_no,
  'advocate_support' as field,
  advocate_support as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry_id) as slots
from extract.sac_counted_outcome
where run_id = :run_id
  and concluded_in_period
  and lacks_capacity = 'YES'
  and (advocate_support is null or advocate_support = 'NK')
