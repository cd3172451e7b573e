-- tables: DOLS-T06
--
-- T06: people with an application received, by main condition; each once, by the latest application.
-- Unit: people. Population: PEOPLE. Source: DoLS specification, sections 6 and 6.2.
select
  'DOLS-T06' as table_id,
  condition as row_key,
  'people' as column_key,
  person_reference as member_key,
  record_id
from extract.dols_case
where run_id = :run_id
  and stands_for_person
