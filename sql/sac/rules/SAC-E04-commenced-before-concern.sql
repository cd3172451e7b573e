-- rule: SAC-E04
-- scope: cross
-- severity: warn
-- fields: date_commenced
-- check: Before the date_raised of its concern.
-- message: Enquiry {enquiry_id} commenced before its concern was raised
-- why: One of the two dates is wrong.
-- fix: Correct the date.
-- example: raised 02/05/2025, commenced 01/05/2025
-- basis: assumed
select
  enquiry.record_id,
  enquiry.file_no,
  'date_commenced' as field,
  to_char(enquiry.started, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry.case_id) as slots
from extract.sac_case as enquiry
join extract.sac_concern_status as concern
  on concern.run_id = enquiry.run_id
  and concern.concern_id = enquiry.concern_id
  and concern.status in ('accepted', 'out_of_scope')
where enquiry.run_id = :run_id
  and enquiry.kind = 'enquiry'
  and (enquiry.started_in_period or enquiry.concluded_in_period or enquiry.is_open)
  and enquiry.started < concern.date_raised
