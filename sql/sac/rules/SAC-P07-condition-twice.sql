-- rule: SAC-P07
-- scope: cross
-- severity: cleanse
-- fields: key
-- check: Same person and condition with different dates.
-- message: Person {person_id}: condition {value} recorded {n} times
-- why: A condition counts once.
-- fix: Nothing; or record each condition once.
-- example: dementia, recorded in 2023 and in 2025
-- basis: assumed
--
-- A blank date is the earliest.
with in_order as (
  select
    record_id,
    file_no,
    person_id,
    condition,
    row_number() over (
      partition by person_id, condition
      order by date_recorded nulls first, record_id
    ) as place,
    count(*) over (partition by person_id, condition) as times
  from extract.sac_person_condition_status
  where run_id = :run_id
    and status = 'accepted'
    and person_id is not null
    and condition is not null
)
select
  record_id,
  file_no,
  'condition' as field,
  condition as value_found,
  null as value_expected,
  jsonb_build_object('person_id', person_id, 'n', times) as slots
from in_order
where place > 1
