-- rule: SAC-E09
-- scope: cross
-- severity: warn
-- fields: date_concluded
-- check: Blank and extract date more than 365 days after date_commenced.
-- message: Enquiry {enquiry_id} open for {n} days
-- why: It is likely to be over, and not to be recorded as concluded.
-- fix: Record the conclusion.
-- example: commenced 03/04/2025, still open on 20/04/2026
-- basis: assumed
select
  record_id,
  file_no,
  'date_concluded' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object(
    'enquiry_id', case_id,
    'n', cast(:as_of_date as date) - started
  ) as slots
from extract.sac_case
where run_id = :run_id
  and kind = 'enquiry'
  and is_open
  and cast(:as_of_date as date) - started > :long_open_days
