-- workbook: DoLS return
--
-- dols-return: the record-level return, ready to submit: every accepted application, masked by the as-at
-- date, in the national order of columns (specification, section 4). {columns} stands for the columns
-- of the year (reference/fields.csv).
with returned as (
  select
    masked.application_reference,
    masked.person_reference,
    application.la_code,
    application.cqc_location_code,
    masked.received as date_application_received,
    application.urgent_included,
    application.age_requirement,
    application.mental_health_requirement,
    application.mental_capacity_requirement,
    application.no_refusals_requirement,
    application.eligibility_requirement,
    application.best_interests_requirement,
    masked.last_assessment as date_of_last_assessment,
    masked.signed_off as application_sign_off_date,
    masked.status_code as application_status,
    masked.reason_code as reason_not_granted,
    masked.starts as authorisation_start_date,
    masked.planned_end as planned_end_date,
    masked.actual_end as actual_end_date,
    masked.reviews as reviews_completed,
    application.date_of_birth,
    application.gender,
    application.ethnicity,
    application.main_condition,
    application.further,
    application.record_id
  from extract.dols_case as masked
  join extract.dols_application as application
    on application.run_id = masked.run_id
    and application.record_id = masked.record_id
  where masked.run_id = :run_id
)
select
  {columns}
from returned
order by
  returned.person_reference collate "C",
  returned.date_application_received,
  returned.record_id
