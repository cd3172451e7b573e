-- rule: SAC-P03
-- scope: cross
-- severity: cleanse
-- fields: date_of_death
-- check: Before date_of_birth or after the extract date.
-- message: Date of death {value} is not credible; ignored
-- why: The age band would be wrong.
-- fix: Correct the date of death.
-- example: died before birth
-- basis: assumed
--
-- Against the date of birth that SAC-P01 leaves.
with dates as (
  select
    person.record_id,
    person.file_no,
    person.date_of_death,
    case when credible.record_id is null then person.date_of_birth end as born
  from extract.sac_person_status as person
  left join audit.hit as credible
    on credible.run_id = person.run_id
    and credible.record_id = person.record_id
    and credible.rule_id = 'SAC-P01'
    and credible.severity = 'cleanse'
  where person.run_id = :run_id
    and person.status <> 'dropped'
)
select
  record_id,
  file_no,
  'date_of_death' as field,
  to_char(date_of_death, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  '{}'::jsonb as slots
from dates
where date_of_death > cast(:as_of_date as date)
  or date_of_death < born
