-- rule: SAC-E06
-- scope: cross
-- severity: reject
-- fields: date_commenced
-- check: Before date_of_birth.
-- message: Enquiry {enquiry_id} commenced before the person was born
-- why: One of the two dates is wrong.
-- fix: Correct the date of birth, or the date of the enquiry.
-- example: born 2030, commenced 2025
-- basis: assumed
select
  enquiry.record_id,
  enquiry.file_no,
  'date_commenced' as field,
  to_char(enquiry.date_commenced, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry.enquiry_id) as slots
from extract.sac_enquiry_status as enquiry
join extract.sac_adult as adult
  on adult.run_id = enquiry.run_id
  and adult.person_id = enquiry.person_id
where enquiry.run_id = :run_id
  and enquiry.status <> 'dropped'
  and enquiry.date_commenced < adult.born
