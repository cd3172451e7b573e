-- rule: DOLS-512
-- scope: cross
-- severity: cleanse
-- fields: actual_end_date
-- check: Actual end date after the as-at date: made blank for the return and all tables.
-- message: Ended after the end of the period; counted as still in force.
-- why: On the as-at date the authorisation was in force.
-- fix: Nothing.
-- example: ended 05/04/2026 in the return of 2025-26
-- basis: source
select
  record_id,
  file_no,
  'actual_end_date' as field,
  to_char(actual_end_date, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  '{}'::jsonb as slots
from extract.dols_application
where run_id = :run_id
  and not rejected
  and actual_end_date > cast(:as_at as date)
  and (application_sign_off_date is null or application_sign_off_date <= cast(:as_at as date))
