-- rule: SAC-C03
-- scope: cross
-- severity: reject
-- fields: date_raised
-- check: date_raised before date_of_birth.
-- message: Concern {concern_id} raised before the person was born
-- why: One of the two dates is wrong.
-- fix: Correct the date of birth, or the date of the concern.
-- example: born 2030, raised 2025
-- basis: assumed
select
  concern.record_id,
  concern.file_no,
  'date_raised' as field,
  to_char(concern.date_raised, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('concern_id', concern.concern_id) as slots
from extract.sac_concern_status as concern
join extract.sac_adult as adult
  on adult.run_id = concern.run_id
  and adult.person_id = concern.person_id
where concern.run_id = :run_id
  and concern.status <> 'dropped'
  and concern.date_raised < adult.born
