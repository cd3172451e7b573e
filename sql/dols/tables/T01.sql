-- tables: DOLS-T01
--
-- T01: key measures that are counts; figures/T01.sql has those that are not.
-- Unit: applications, people or authorisations, by row. Source: DoLS specification, sections 6 and 7.
-- 21 days and one year are limits of the job (standard_days, one_year_days).
with cases as (
  select
    *,
    -- A person under two authorisations is one person.
    is_in_force
      and row_number() over (
        partition by person_reference, is_in_force
        order by starts desc, record_id desc
      ) = 1 as stands_for_authorised
  from extract.dols_case
  where run_id = :run_id
)
select
  'DOLS-T01' as table_id,
  measure.row_key,
  'value' as column_key,
  case when measure.of_people then person_reference else record_id::text end as member_key,
  record_id
from cases
cross join lateral (
  values
    ('received_total', false, is_received),
    ('received_people', true, stands_for_person),
    ('received_standard', false, is_received and type = 'standard'),
    ('received_urgent', false, is_received and type = 'urgent'),
    ('completed_total', false, is_completed),
    ('completed_granted', false, is_completed and status = 'granted'),
    ('completed_not_granted', false, is_completed and status = 'not_granted'),
    (
      'not_completed_start',
      false,
      received < cast(:year_start as date)
        and (signed_off is null or signed_off >= cast(:year_start as date))
    ),
    ('not_completed_end', false, is_open),
    ('not_completed_end_received_in_year', false, is_open and is_received),
    ('not_completed_end_received_before_year', false, is_open and not is_received),
    ('standard_completed', false, is_completed and type = 'standard'),
    (
      'standard_within_21_days',
      false,
      is_completed and type = 'standard' and days <= :standard_days
    ),
    ('completed_365_days_or_more', false, is_completed and days >= :one_year_days),
    ('completed_over_one_year', false, is_completed and days > :one_year_days),
    ('completed_fully_assessed', false, is_completed and stage = 'fully_assessed'),
    ('completed_partially_assessed', false, is_completed and stage = 'partially_assessed'),
    ('completed_not_assessed', false, is_completed and stage = 'not_assessed'),
    (
      'fully_assessed_not_granted',
      false,
      is_completed and status = 'not_granted' and stage = 'fully_assessed'
    ),
    ('authorisations_in_force_at_end', false, is_in_force),
    ('people_subject_to_authorisation_at_end', true, stands_for_authorised),
    ('active_cases_in_year', false, true),
    (
      'active_cases_at_end',
      false,
      is_open or (status = 'granted' and ends >= cast(:as_at as date))
    )
) as measure (row_key, of_people, counts)
where measure.counts
