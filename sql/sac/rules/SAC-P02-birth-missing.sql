-- rule: SAC-P02
-- scope: cross
-- severity: warn
-- fields: date_of_birth
-- check: Blank (or made blank) and the person has activity in the period.
-- message: Person {person_id} has no date of birth
-- why: The person is in the age band Not Known.
-- fix: Record the date of birth.
-- example: a person with an enquiry and no date of birth
-- basis: assumed
select
  adult.record_id,
  adult.file_no,
  'date_of_birth' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('person_id', adult.person_id) as slots
from extract.sac_adult as adult
where adult.run_id = :run_id
  and adult.born is null
  and exists (
    select
    from extract.sac_case as activity
    where activity.run_id = :run_id
      and activity.person_id = adult.person_id
      and (activity.started_in_period or activity.concluded_in_period)
  )
