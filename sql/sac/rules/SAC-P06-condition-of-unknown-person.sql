-- rule: SAC-P06
-- scope: cross
-- severity: warn
-- fields: person_id
-- check: Person not in persons.csv and no activity.
-- message: Condition of unknown person {person_id}
-- why: A condition without a case is in no table.
-- fix: Nothing; or give the person.
-- example: a condition of somebody without a case
-- basis: assumed
select
  condition.record_id,
  condition.file_no,
  'person_id' as field,
  condition.person_id as value_found,
  null as value_expected,
  jsonb_build_object('person_id', condition.person_id) as slots
from extract.sac_person_condition_status as condition
where condition.run_id = :run_id
  and condition.status = 'accepted'
  and not exists (
    select
    from extract.sac_adult as adult
    where adult.run_id = condition.run_id
      and adult.person_id = condition.person_id
  )
  and not exists (
    select
    from extract.sac_case as activity
    where activity.run_id = condition.run_id
      and activity.person_id = condition.person_id
      and (activity.started_in_period or activity.concluded_in_period)
  )
