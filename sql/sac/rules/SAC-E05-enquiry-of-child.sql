-- rule: SAC-E05
-- scope: cross
-- severity: reject
-- fields: date_commenced
-- check: Person born on or before date_commenced and under 18 on it (when SAC-E06 fires this does not).
-- message: Enquiry {enquiry_id}: adult at risk was {age} on {value}
-- why: The collection is about adults.
-- fix: Check the date of birth, and the date of the enquiry.
-- example: aged 17
-- basis: assumed
select
  enquiry.record_id,
  enquiry.file_no,
  'date_commenced' as field,
  to_char(enquiry.date_commenced, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object(
    'enquiry_id', enquiry.enquiry_id,
    'age', extract.age_on(adult.born, enquiry.date_commenced, 'EXACT')
  ) as slots
from extract.sac_enquiry_status as enquiry
join extract.sac_adult as adult
  on adult.run_id = enquiry.run_id
  and adult.person_id = enquiry.person_id
where enquiry.run_id = :run_id
  and enquiry.status <> 'dropped'
  and adult.born <= enquiry.date_commenced
  and extract.age_on(adult.born, enquiry.date_commenced, 'EXACT') < :adult_age
