-- target: returns.ascof_discharge
-- index: person
--
-- 2D: the discharges that reablement could follow (5.4, steps 3 and 4). Unit: hospital stays. Population:
-- people aged 65 and over at discharge, who live in England. A code that is missing in a field that is
-- tested leaves the stay out. Empty where no file of hospital stays came in.
insert into returns.ascof_discharge (
  run_id, record_id, spell_id, person, admission, discharge, of_council, client_type, age_group, sex
)
with spell as materialized (
  select distinct on (spell_id)
    record_id,
    spell_id,
    person,
    admission_date,
    discharge_date,
    residence,
    birth_month,
    sex
  from returns.ascof_stay
  where run_id = :run_id
    and known_person
    and discharge_date between cast(:year_start as date) and cast(:year_end as date)
    and admission_date >= cast(:hospital_history_from as date)
    and admission_date < discharge_date
    and returns.ascof_age_band(birth_month, discharge_date) = '65_plus'
    and admission_method not in ('31', '32', '82', '83')
    and discharge_method not in ('4', '5')
    and discharge_destination not in ('49', '50', '51', '52', '79', '87', '88')
    and treatment_function not in (
      '199', '223', '290', '291', '331', '344', '345', '346', '424', '499', '501', '504', '560', '660',
      '661', '662', '840', '920'
    )
    and treatment_function !~ '^(65|7)'
    and residence ~ '^(E[0-9]{8}|[0-9]{3})$'
  order by spell_id, file_no desc, line
),
supported as (
  -- Long term support on the day of admission: step 1 asks for service users who had not died before
  -- the year.
  select
    spell.record_id,
    bool_or(event.service_rank in (1, 2, 4)) as in_care,
    bool_or(event.service_rank = 3) as in_community
  from spell
  join returns.ascof_event as event
    on event.run_id = :run_id
    and event.person = spell.person
    and event.client = 'user'
    and event.kind = 'Service'
    and event.service_rank between 1 and 4
    and event.start_date <= spell.admission_date
    and event.end_date >= spell.admission_date
    and event.end_date >= event.start_date
  join returns.ascof_person as person
    on person.run_id = event.run_id
    and person.person = event.person
    and (person.death is null or person.death >= cast(:year_start as date))
  group by spell.record_id
)
select
  :run_id,
  spell.record_id,
  spell.spell_id,
  spell.person,
  spell.admission_date,
  spell.discharge_date,
  spell.residence = :council
    or spell.residence in (
      select ons_code
      from reference.ascof_councils
      where la_code = :council
    ),
  case when supported.in_community then 'community' else 'not_in_lts' end,
  case
    when returns.ascof_age(spell.birth_month, spell.discharge_date) < 75 then '65_74'
    when returns.ascof_age(spell.birth_month, spell.discharge_date) < 85 then '75_84'
    else '85_plus'
  end,
  case spell.sex
    when '1' then 'male'
    when '2' then 'female'
    else 'other'
  end
from spell
left join supported
  on supported.record_id = spell.record_id
where not coalesce(supported.in_care, false)
