-- rule: SAC-E03
-- scope: cross
-- severity: reject
-- fields: concern_id
-- check: Concern (accepted or out of scope) belongs to another person; not evaluated when either person_id is blank.
-- message: Enquiry {enquiry_id} and concern {concern_id} are for different people
-- why: Either the concern or the person of the enquiry is wrong.
-- fix: Correct the concern or the person.
-- example: concern about A, enquiry about B
-- basis: assumed
select
  enquiry.record_id,
  enquiry.file_no,
  'concern_id' as field,
  enquiry.concern_id as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry.enquiry_id, 'concern_id', enquiry.concern_id) as slots
from extract.sac_enquiry_status as enquiry
join extract.sac_concern_status as concern
  on concern.run_id = enquiry.run_id
  and concern.concern_id = enquiry.concern_id
  and concern.status in ('accepted', 'out_of_scope')
where enquiry.run_id = :run_id
  and enquiry.status <> 'dropped'
  and concern.person_id <> enquiry.person_id
