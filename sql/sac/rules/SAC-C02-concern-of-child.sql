-- rule: SAC-C02
-- scope: cross
-- severity: reject
-- fields: date_raised
-- check: Person born on or before date_raised and under 18 on it (when SAC-C03 fires this does not).
-- message: Concern {concern_id}: adult at risk was {age} on {value}
-- why: The collection is about adults.
-- fix: Check the date of birth, and the date of the concern.
-- example: aged 17
-- basis: assumed
select
  concern.record_id,
  concern.file_no,
  'date_raised' as field,
  to_char(concern.date_raised, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object(
    'concern_id', concern.concern_id,
    'age', extract.age_on(adult.born, concern.date_raised, 'EXACT')
  ) as slots
from extract.sac_concern_status as concern
join extract.sac_adult as adult
  on adult.run_id = concern.run_id
  and adult.person_id = concern.person_id
where concern.run_id = :run_id
  and concern.status <> 'dropped'
  and adult.born <= concern.date_raised
  and extract.age_on(adult.born, concern.date_raised, 'EXACT') < :adult_age
