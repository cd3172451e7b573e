-- Keeps before and after of every value that masking by the as-at date has changed (specification,
-- section 5.6).
insert into audit.cleansed_value (
  run_id, record_id, file_no, line, record, field, before, after, rule_id, from_sql
)
select
  hit.run_id,
  hit.record_id,
  hit.file_no,
  application.line,
  application.local_case_id,
  change.field,
  change.before,
  change.after,
  hit.rule_id,
  true
from audit.hit
join extract.dols_application as application
  on application.run_id = hit.run_id
  and application.record_id = hit.record_id
join extract.dols_case as masked
  on masked.run_id = hit.run_id
  and masked.record_id = hit.record_id
cross join lateral (
  values
    ('DOLS-511', 'application_status', application.application_status, masked.status_code),
    (
      'DOLS-511',
      'application_sign_off_date',
      application.application_sign_off_date::text,
      masked.signed_off::text
    ),
    ('DOLS-511', 'reason_not_granted', application.reason_not_granted, masked.reason_code),
    (
      'DOLS-511',
      'authorisation_start_date',
      application.authorisation_start_date::text,
      masked.starts::text
    ),
    ('DOLS-511', 'planned_end_date', application.planned_end_date::text, masked.planned_end::text),
    ('DOLS-511', 'actual_end_date', application.actual_end_date::text, masked.actual_end::text),
    ('DOLS-511', 'reviews_completed', application.reviews_completed::text, masked.reviews::text),
    ('DOLS-512', 'actual_end_date', application.actual_end_date::text, masked.actual_end::text),
    (
      'DOLS-513',
      'date_of_last_assessment',
      application.date_of_last_assessment::text,
      masked.last_assessment::text
    )
) as change (rule_id, field, before, after)
where hit.run_id = :run_id
  and hit.severity = 'cleanse'
  and change.rule_id = hit.rule_id
  and change.before is distinct from change.after
