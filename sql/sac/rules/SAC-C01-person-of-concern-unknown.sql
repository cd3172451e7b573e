-- rule: SAC-C01
-- scope: cross
-- severity: warn
-- fields: person_id
-- check: person_id not in persons.csv.
-- message: Concern {concern_id}: person {person_id} is not in persons.csv
-- why: The adult is Not Known in every table of people.
-- fix: Give the person in sac-persons.csv.
-- example: person_id P99, and no such person
-- basis: assumed
select
  concern.record_id,
  concern.file_no,
  'person_id' as field,
  concern.person_id as value_found,
  null as value_expected,
  jsonb_build_object('concern_id', concern.case_id, 'person_id', concern.person_id) as slots
from extract.sac_case as concern
where concern.run_id = :run_id
  and concern.kind = 'concern'
  and concern.started_in_period
  and not exists (
    select
    from extract.sac_adult as adult
    where adult.run_id = concern.run_id
      and adult.person_id = concern.person_id
  )
