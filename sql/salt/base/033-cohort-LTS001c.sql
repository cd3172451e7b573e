-- target: returns.salt_lts_cohort
--
-- Cohort of LTS001c (spec.md 4.1): long term support on the last day of the year; end dates are tested after clustering.
-- Persons by the NHS England hybrid key, worked out inside the cohort (3.3): the NHS number; else the
-- council number, if no row of the cohort ties it to an NHS number; else the row is left out.
insert into returns.salt_lts_cohort (
  run_id, measure, record_id, person_id, start_date, end_date, age_band, setting_rank,
  setting_column, psr_key, psr_known, carer_key, carer_known, gender, ethnicity_key, ethnicity_known
)
with cohort as (
  select
    salt_lts_event.*,
    lower(la_person) as la_key
  from returns.salt_lts_event
  where run_id = :run_id
    and start_date <= cast(:year_end as date)
    and (date_of_death is null or date_of_death >= cast(:year_end as date))
),
tied_to_nhs_number as (
  select distinct la_key
  from cohort
  where nhs_number is not null
    and la_key is not null
)
select
  cohort.run_id,
  'LTS001c',
  cohort.record_id,
  case
    when cohort.nhs_number is not null then 'NHS:' || cohort.nhs_number
    else 'LA:' || cohort.la_key
  end,
  cohort.start_date,
  cohort.end_date,
  case
    when cohort.age < 18 then 'under 18'
    when cohort.age < 65 then '18-64'
    else '65+'
  end,
  cohort.setting_rank,
  cohort.setting_column,
  cohort.psr_key,
  cohort.psr_known,
  cohort.carer_key,
  cohort.carer_known,
  cohort.gender,
  cohort.ethnicity_key,
  cohort.ethnicity_known
from cohort
left join tied_to_nhs_number
  on tied_to_nhs_number.la_key = cohort.la_key
where cohort.nhs_number is not null
  or (cohort.la_key is not null and tied_to_nhs_number.la_key is null)
