-- rule: SAC-P01
-- scope: cross
-- severity: cleanse
-- fields: date_of_birth
-- check: Date is 01/01/1900, 01/01/1901, after the extract date, or gives an age over 120 on the extract date.
-- message: Date of birth {value} is not credible; age band Not Known
-- why: The age band would be wrong.
-- fix: Correct the date of birth; leave it blank where it is not known.
-- example: born 01/01/1900
-- basis: assumed
select
  record_id,
  file_no,
  'date_of_birth' as field,
  to_char(date_of_birth, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  '{}'::jsonb as slots
from extract.sac_person_status
where run_id = :run_id
  and status <> 'dropped'
  and (
    date_of_birth = any (string_to_array(cast(:unknown_births as text), ',')::date[])
    or date_of_birth > cast(:as_of_date as date)
    or extract.age_on(date_of_birth, cast(:as_of_date as date), 'EXACT') > :oldest_age
  )
