-- rule: SAC-P05
-- scope: cross
-- severity: warn
-- fields: condition
-- check: Person has NONE together with another condition (both blank-dated or dated up to the period end); the person has activity in the period.
-- message: Person {person_id}: condition NONE contradicts {value}
-- why: The two contradict each other.
-- fix: Take out the one that is wrong.
-- example: NONE beside DEMENTIA
-- basis: assumed
with dated as (
  select record_id, file_no, person_id, condition
  from extract.sac_person_condition_status
  where run_id = :run_id
    and status = 'accepted'
    and (date_recorded is null or date_recorded <= cast(:year_end as date))
),
others as (
  select person_id, min(condition) as condition
  from dated
  where condition <> 'NONE'
  group by person_id
)
select
  none.record_id,
  none.file_no,
  'condition' as field,
  others.condition as value_found,
  null as value_expected,
  jsonb_build_object('person_id', none.person_id) as slots
from dated as none
join others
  on others.person_id = none.person_id
where none.condition = 'NONE'
  and exists (
    select
    from extract.sac_case as activity
    where activity.run_id = :run_id
      and activity.person_id = none.person_id
      and (activity.started_in_period or activity.concluded_in_period)
  )
