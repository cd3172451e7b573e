-- rule: DOLS-401
-- scope: cross
-- severity: reject
-- fields: (all return columns B-X)
-- check: Every return column equals that of an earlier row still accepted (local_case_id is not compared; compare cleansed values). The first row in file order is kept, later copies are rejected.
-- message: Exact copy of row {other_row}.
-- why: The same application would be counted twice.
-- fix: Nothing; or let the extract give each application once.
-- example: the same line again
-- basis: assumed
with in_order as (
  select
    record_id,
    file_no,
    line,
    first_value(record_id) over same_values as first_record,
    first_value(line) over same_values as first_line
  from extract.dols_application
  where run_id = :run_id
    and not rejected
  window same_values as (
    partition by
      person_reference,
      la_code,
      cqc_location_code,
      date_application_received,
      urgent_included,
      age_requirement,
      mental_health_requirement,
      mental_capacity_requirement,
      no_refusals_requirement,
      eligibility_requirement,
      best_interests_requirement,
      date_of_last_assessment,
      application_sign_off_date,
      application_status,
      reason_not_granted,
      authorisation_start_date,
      planned_end_date,
      actual_end_date,
      reviews_completed,
      date_of_birth,
      gender,
      ethnicity,
      main_condition,
      further
    order by record_id
  )
)
select
  record_id,
  file_no,
  'person_reference' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('other_row', first_line) as slots
from in_order
where record_id > first_record
