-- rule: DOLS-511
-- scope: cross
-- severity: cleanse
-- fields: application_status|application_sign_off_date|reason_not_granted|authorisation_start_date|planned_end_date|actual_end_date|reviews_completed
-- check: Sign-off date after the as-at date (it is not after the extract date, or DOLS-113 would have fired). For the return and all tables: status becomes 3, the sign-off date, reason and three authorisation dates become blank, reviews become 0. The raw row is kept for the next return.
-- message: Signed off after the end of the period; counted as not yet signed off.
-- why: The figures are those of the as-at date; the sign-off belongs to the next return.
-- fix: Nothing.
-- example: signed off 03/04/2026 in the return of 2025-26
-- basis: source
select
  record_id,
  file_no,
  'application_sign_off_date' as field,
  to_char(application_sign_off_date, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  '{}'::jsonb as slots
from extract.dols_application
where run_id = :run_id
  and not rejected
  and application_sign_off_date > cast(:as_at as date)
