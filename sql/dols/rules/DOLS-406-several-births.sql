-- rule: DOLS-406
-- scope: cross
-- severity: warn
-- fields: person_reference|date_of_birth
-- check: Rows of the same person hold different non-blank dates of birth. All rows with a date of birth are flagged.
-- message: The date of birth differs between this person's applications.
-- why: The person stands in one age band or another, by which application is looked at.
-- fix: Correct the date of birth where it is wrong.
-- example: 03/03/1938 and 30/03/1938
-- basis: assumed
with person as (
  select
    person_reference,
    min(date_of_birth) as first_birth,
    max(date_of_birth) as last_birth
  from extract.dols_application
  where run_id = :run_id
    and not rejected
  group by person_reference
)
select
  application.record_id,
  application.file_no,
  'date_of_birth' as field,
  to_char(application.date_of_birth, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  '{}'::jsonb as slots
from extract.dols_application as application
join person
  on person.person_reference = application.person_reference
  and person.first_birth <> person.last_birth
where application.run_id = :run_id
  and not application.rejected
  and application.date_of_birth is not null
