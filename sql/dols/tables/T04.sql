-- tables: DOLS-T04
--
-- T04: people with an application received, by age and gender; each once, by the latest application.
-- Unit: people. Population: PEOPLE. Source: DoLS specification, sections 6 and 6.2.
select
  'DOLS-T04' as table_id,
  age_band as row_key,
  gender as column_key,
  person_reference as member_key,
  record_id
from extract.dols_case
where run_id = :run_id
  and stands_for_person
