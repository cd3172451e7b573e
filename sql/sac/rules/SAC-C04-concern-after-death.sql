-- rule: SAC-C04
-- scope: cross
-- severity: warn
-- fields: date_raised
-- check: date_raised after date_of_death.
-- message: Concern {concern_id} raised after the person died; check
-- why: Either the person or the date is wrong.
-- fix: Check both.
-- example: died 01/05/2025, raised 02/05/2025
-- basis: assumed
select
  concern.record_id,
  concern.file_no,
  'date_raised' as field,
  to_char(concern.started, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('concern_id', concern.case_id) as slots
from extract.sac_case as concern
join extract.sac_adult as adult
  on adult.run_id = concern.run_id
  and adult.person_id = concern.person_id
where concern.run_id = :run_id
  and concern.kind = 'concern'
  and concern.started_in_period
  and concern.started > adult.died
