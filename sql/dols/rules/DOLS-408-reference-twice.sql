-- rule: DOLS-408
-- scope: cross
-- severity: warn
-- fields: application_reference
-- check: After generation (spec.md 4.2) two accepted rows hold the same application reference. Both are flagged; the return file must not be submitted until solved.
-- message: Application reference {application_reference} is not unique.
-- why: The national system refuses a file with one reference twice.
-- fix: Change one of the person references, so that no two applications are called the same.
-- example: persons P1 and P126, the first with 261 applications
-- basis: assumed
with counted as (
  select
    record_id,
    application_reference,
    count(*) over (partition by application_reference) as applications
  from extract.dols_case
  where run_id = :run_id
)
select
  counted.record_id,
  application.file_no,
  'application_reference' as field,
  counted.application_reference as value_found,
  null as value_expected,
  jsonb_build_object('application_reference', counted.application_reference) as slots
from counted
join extract.dols_application as application
  on application.run_id = :run_id
  and application.record_id = counted.record_id
where counted.applications > 1
