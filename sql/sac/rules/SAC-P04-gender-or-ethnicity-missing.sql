-- rule: SAC-P04
-- scope: cross
-- severity: warn
-- fields: gender|ethnicity
-- check: Blank (or made blank) and the person has activity in the period.
-- message: Person {person_id}: {field} not recorded
-- why: The person is counted as Not Known.
-- fix: Record it.
-- example: a person with an enquiry and no gender
-- basis: assumed
--
-- Blank, or made blank by SAC-G08; a recorded NOT_KNOWN is a value.
select
  adult.record_id,
  adult.file_no,
  missing.field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('person_id', adult.person_id, 'field', missing.field) as slots
from extract.sac_adult as adult
cross join lateral (
  values
    ('gender', adult.gender),
    ('ethnicity', adult.ethnicity)
) as missing (field, value)
where adult.run_id = :run_id
  and missing.value is null
  and exists (
    select
    from extract.sac_case as activity
    where activity.run_id = :run_id
      and activity.person_id = adult.person_id
      and (activity.started_in_period or activity.concluded_in_period)
  )
