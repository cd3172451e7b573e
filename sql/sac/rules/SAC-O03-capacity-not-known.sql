-- rule: SAC-O03
-- scope: cross
-- severity: warn
-- fields: lacks_capacity
-- check: Blank, NR or DK, concluded in the period.
-- message: Enquiry {enquiry_id}: capacity {value}
-- why: The enquiry is counted as Not recorded or Don't know.
-- fix: Record the capacity.
-- example: blank
-- basis: assumed
select
  record_id,
  file_no,
  'lacks_capacity' as field,
  lacks_capacity as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry_id) as slots
from extract.sac_counted_outcome
where run_id = :run_id
  and concluded_in_period
  and (lacks_capacity is null or lacks_capacity in ('NR', 'DK'))
