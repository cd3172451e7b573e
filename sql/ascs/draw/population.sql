-- The eligible population on the extract date from the case extract: everyone who would be counted in
-- LTS001b of SALT if it were taken on that day (specification, sections 2 and 2.1). Unit: people.
--   cohort      long term support of service users, aged 18 and over, open on the day; not dead before it
--               (SALT specification, 4.1)
--   identified  person: the NHS number; else the council's number, if no row of the cohort ties it to an
--               NHS number; else nobody (events.md A3)
--   one_each    the row that speaks for the person: best setting, known reason, latest start (SALT 4.2);
--               two reasons with equal right are none
-- Prison is no setting of the survey. Gives the council's own number of the person, never the NHS number;
-- who has no such number is named by the line of the extract.
-- Who lacks what a stratum needs comes with it blank and is listed as left out.
with code as (
  select reason, code
  from (
    values
      ('Physical support: Access and mobility only', 1),
      ('Physical support: Personal care support', 2),
      ('Sensory support: Support for visual impairment', 3),
      ('Sensory support: Support for hearing impairment', 4),
      ('Sensory support: Support for dual impairment', 5),
      ('Support with memory and cognition', 6),
      ('Learning disability support', 7),
      ('Mental health support', 8),
      ('Social support: Support to unpaid carer', 9),
      ('Social support: Substance misuse support', 10),
      ('Social support: Asylum seeker support', 11),
      ('Social support: Support for social isolation or other reason', 12)
  ) as codes (reason, code)
),
setting as (
  select service_type, place, support_setting
  from (
    values
      ('Long term support: Nursing care', 1, 3),
      ('Long term support: Residential care', 2, 2),
      ('Long term support: Community', 3, 1),
      ('Long term support: Prison', 4, null)
  ) as settings (service_type, place, support_setting)
),
cohort as (
  select
    event.record_id,
    event.nhs_number,
    event.la_key,
    event.start_date,
    extract.age_on(event.date_of_birth, cast(:extract_date as date), 'EXACT') as age,
    event.support_reason,
    setting.place,
    setting.support_setting
  from extract.cld_method_rows(:run_id, true) as event
  join setting
    on setting.service_type = event.service_type
  where event.file_no = :file_no
    and event.row_kind = 'Service'
    and event.client_type = 'Service user'
    and event.start_date <= cast(:extract_date as date)
    and (event.end_date is null or event.end_date >= cast(:extract_date as date))
    and (event.date_of_death is null or event.date_of_death >= cast(:extract_date as date))
),
identified as (
  select
    cohort.*,
    coalesce('NHS:' || nhs_number, 'LA:' || la_key) as person,
    code.code
  from cohort
  left join code
    on code.reason = cohort.support_reason
  where nhs_number is not null
    or la_key not in (
      select tied.la_key
      from cohort as tied
      where tied.nhs_number is not null
        and tied.la_key is not null
    )
),
ranked as (
  select
    identified.*,
    row_number() over best_first as position,
    min(code) over equals as lowest_code,
    max(code) over equals as highest_code
  from identified
  where coalesce(age, 18) >= 18
  window
    best_first as (
      partition by person
      order by place, code is not null desc, start_date desc, record_id
    ),
    equals as (
      partition by person
      order by place, code is not null desc, start_date desc
      range between current row and current row
    )
)
select
  coalesce(spine.la_person, 'line ' || spine.line) as person_id,
  ranked.age,
  case spine.gender when 'Male' then 1 when 'Female' then 2 else 3 end as gender,
  case when lowest_code = highest_code then lowest_code end as primary_support_reason,
  ranked.support_setting
from ranked
join extract.cld_spine as spine
  on spine.run_id = :run_id
  and spine.record_id = ranked.record_id
where ranked.position = 1
order by person_id, ranked.person
