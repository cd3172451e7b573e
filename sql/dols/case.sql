-- target: extract.dols_case
-- index: record_id
--
-- The accepted applications as the return has them. Steps by the specification:
--   5.6  masked by the as-at date: what happened after it belongs to the next return
--   4.2  application reference: council, person, year, and a number of the person's applications
--   6    the populations, one flag each; every table reads these and none works them out again
--   6.2  type, setting, stage, age band, days
-- Codes and bands are those of the year (reference.dols_codes, reference.dols_bands).
insert into extract.dols_case (
  run_id, record_id, application_reference, person_reference, received, signed_off, status,
  status_code, reason, reason_group, reason_code, starts, planned_end, actual_end, last_assessment,
  reviews, type, setting, stage, age_band, gender, ethnic_group, condition, born_known, gender_known,
  ethnicity_known, condition_known, ends, days, is_received, is_completed, is_open, is_in_force,
  has_ended, stands_for_person
)
with codes_of_year as (
  select code_list, code, "group", key, known = 'yes' as known
  from reference.dols_codes
  where from_year::integer <= :year
    and (until_year is null or until_year::integer >= :year)
),
accepted as (
  select
    *,
    application_sign_off_date is null
      or application_sign_off_date <= cast(:as_at as date) as keeps_outcome
  from extract.dols_application
  where run_id = :run_id
    and not rejected
    -- Only where the job makes warnings of rejects can one of these be missing.
    and person_reference is not null
    and la_code is not null
    and date_application_received is not null
    and status is not null
    and type is not null
),
masked as (
  select
    record_id,
    la_code || person_reference || to_char(cast(:year_end as date), 'YY')
      || row_number() over (
        partition by person_reference
        order by date_application_received, record_id
      ) as application_reference,
    person_reference,
    date_application_received as received,
    case when keeps_outcome then application_sign_off_date end as signed_off,
    case
      when keeps_outcome then application_status
      else (
        select code
        from codes_of_year
        where code_list = 'application_status'
          and key = 'open'
      )
    end as status_code,
    case when keeps_outcome then reason_not_granted end as reason_code,
    case when keeps_outcome then authorisation_start_date end as starts,
    case when keeps_outcome then planned_end_date end as planned_end,
    case
      when keeps_outcome and actual_end_date <= cast(:as_at as date) then actual_end_date
    end as actual_end,
    case
      when date_of_last_assessment <= cast(:as_at as date) then date_of_last_assessment
    end as last_assessment,
    case when keeps_outcome then coalesce(reviews_completed, 0) else 0 end as reviews,
    type,
    coalesce(location_type, 'unknown') as setting,
    extract.age_on(date_of_birth, date_application_received, 'EXACT') as age,
    date_of_birth is not null as born_known,
    gender,
    ethnicity,
    main_condition,
    array[
      age_requirement,
      mental_health_requirement,
      mental_capacity_requirement,
      no_refusals_requirement,
      eligibility_requirement,
      best_interests_requirement
    ] as requirements
  from accepted
),
derived as (
  select
    masked.*,
    status_codes.key as status,
    reason_codes.key as reason,
    reason_codes."group" as reason_group,
    coalesce(gender_codes.key, 'unknown') as gender_key,
    coalesce(gender_codes.known, false) as gender_known,
    coalesce(ethnicity_codes.key, 'undeclared') as ethnic_group,
    coalesce(ethnicity_codes.known, false) as ethnicity_known,
    coalesce(condition_codes.key, 'unknown') as condition,
    coalesce(condition_codes.known, false) as condition_known,
    coalesce(masked.actual_end, masked.planned_end) as ends,
    masked.signed_off - masked.received as days,
    (
      select count(*)
      from unnest(masked.requirements) as requirement (code)
      join codes_of_year
        on codes_of_year.code_list = 'requirement'
        and codes_of_year.code = requirement.code
        and codes_of_year."group" = 'assessed'
    ) as assessed,
    (
      select bands.band
      from reference.dols_bands as bands
      where bands.band_list = 'age_band'
        and bands.from_year::integer <= :year
        and (bands.until_year is null or bands.until_year::integer >= :year)
        and masked.age >= bands.lowest::integer
        and (bands.highest is null or masked.age <= bands.highest::integer)
    ) as age_band,
    masked.received between cast(:year_start as date) and cast(:year_end as date) as is_received
  from masked
  join codes_of_year as status_codes
    on status_codes.code_list = 'application_status'
    and status_codes.code = masked.status_code
  left join codes_of_year as reason_codes
    on reason_codes.code_list = 'reason_not_granted'
    and reason_codes.code = masked.reason_code
  left join codes_of_year as gender_codes
    on gender_codes.code_list = 'gender'
    and gender_codes.code = masked.gender
  left join codes_of_year as ethnicity_codes
    on ethnicity_codes.code_list = 'ethnicity'
    and ethnicity_codes.code = masked.ethnicity
  left join codes_of_year as condition_codes
    on condition_codes.code_list = 'main_condition'
    and condition_codes.code = masked.main_condition
)
select
  :run_id,
  record_id,
  application_reference,
  person_reference,
  received,
  signed_off,
  status,
  status_code,
  reason,
  reason_group,
  reason_code,
  starts,
  planned_end,
  actual_end,
  last_assessment,
  reviews,
  type,
  setting,
  case
    when assessed = cardinality(requirements) then 'fully_assessed'
    when assessed > 0 then 'partially_assessed'
    else 'not_assessed'
  end,
  coalesce(age_band, 'under_18_or_unknown'),
  gender_key,
  ethnic_group,
  condition,
  born_known,
  gender_known,
  ethnicity_known,
  condition_known,
  ends,
  days,
  is_received,
  status in ('granted', 'not_granted')
    and signed_off between cast(:year_start as date) and cast(:as_at as date),
  received <= cast(:as_at as date) and signed_off is null,
  status = 'granted' and cast(:as_at as date) between starts and ends,
  status = 'granted' and ends between cast(:year_start as date) and cast(:as_at as date),
  is_received
    and row_number() over (
      partition by person_reference, is_received
      order by received desc, record_id desc
    ) = 1
from derived
