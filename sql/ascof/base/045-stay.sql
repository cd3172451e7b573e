-- target: returns.ascof_stay
-- index: person
--
-- 2D: hospital stays, one row a last episode, each with the person of Client Level Data: by NHS number,
-- else by the number of the council (5.4). Empty where no file of hospital stays came in.
insert into returns.ascof_stay (
  run_id, record_id, file_no, line, spell_id, known_person, person, admission_date, discharge_date,
  birth_month, sex, residence, admission_method, discharge_method, discharge_destination,
  management_type, treatment_function
)
with known as (
  select
    coalesce(nhs_number, lower(trim(la_person))) as person_id,
    min(person) as person
  from extract.cld_spine
  where run_id = :run_id
    and person <> 0
    -- Nothing to look up where there are no stays.
    and exists (select from extract.ascof_hospital_spell where run_id = :run_id)
  group by coalesce(nhs_number, lower(trim(la_person)))
)
select
  :run_id,
  spell.record_id,
  spell.file_no,
  spell.line,
  spell.spell_id,
  spell.person_id is not null,
  known.person,
  spell.admission_date,
  spell.discharge_date,
  spell.birth_month,
  spell.sex,
  spell.residence,
  spell.admission_method,
  spell.discharge_method,
  spell.discharge_destination,
  spell.management_type,
  spell.treatment_function
from extract.ascof_hospital_spell as spell
left join known
  on known.person_id = lower(spell.person_id)
where spell.run_id = :run_id
  and spell.last_episode
