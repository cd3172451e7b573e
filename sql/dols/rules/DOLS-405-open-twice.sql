-- rule: DOLS-405
-- scope: cross
-- severity: warn
-- fields: person_reference|cqc_location_code|application_status
-- check: The same person has two or more rows with status 3 at the same location. All are flagged.
-- message: More than one open application for this person at this place.
-- why: One request may have been recorded twice, or an old one never closed.
-- fix: Sign off the one that has been overtaken.
-- example: two open applications for one person and home
-- basis: assumed
with counted as (
  select
    record_id,
    file_no,
    application_status,
    count(*) over (partition by person_reference, cqc_location_code) as open_applications
  from extract.dols_application
  where run_id = :run_id
    and not rejected
    and status = 'open'
)
select
  record_id,
  file_no,
  'application_status' as field,
  application_status as value_found,
  null as value_expected,
  '{}'::jsonb as slots
from counted
where open_applications > 1
