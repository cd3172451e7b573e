-- rule: DOLS-513
-- scope: cross
-- severity: cleanse
-- fields: date_of_last_assessment
-- check: Date of last assessment after the as-at date: made blank for the return and all tables. The six outcomes are left as they are.
-- message: Assessed after the end of the period; the date was left out.
-- why: The date lies beyond what this return can know.
-- fix: Nothing.
-- example: assessed 02/04/2026 in the return of 2025-26
-- basis: source
select
  record_id,
  file_no,
  'date_of_last_assessment' as field,
  to_char(date_of_last_assessment, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  '{}'::jsonb as slots
from extract.dols_application
where run_id = :run_id
  and not rejected
  and date_of_last_assessment > cast(:as_at as date)
