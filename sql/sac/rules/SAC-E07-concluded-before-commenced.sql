-- rule: SAC-E07
-- scope: cross
-- severity: reject
-- fields: date_concluded
-- check: Before date_commenced.
-- message: Enquiry {enquiry_id} concluded {value} before it commenced {commenced}
-- why: One of the two dates is wrong.
-- fix: Correct the date.
-- example: commenced 02/05/2025, concluded 01/05/2025
-- basis: assumed
select
  record_id,
  file_no,
  'date_concluded' as field,
  to_char(date_concluded, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object(
    'enquiry_id', enquiry_id,
    'commenced', to_char(date_commenced, 'DD/MM/YYYY')
  ) as slots
from extract.sac_enquiry_status
where run_id = :run_id
  and status <> 'dropped'
  and date_concluded < date_commenced
