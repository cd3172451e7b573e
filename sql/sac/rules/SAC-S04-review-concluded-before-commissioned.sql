-- rule: SAC-S04
-- scope: cross
-- severity: reject
-- fields: date_concluded
-- check: Before date_commissioned.
-- message: Review {sar_id} concluded before it was commissioned
-- why: One of the two dates is wrong.
-- fix: Correct the date.
-- example: commissioned 02/05/2025, concluded 01/05/2025
-- basis: assumed
select
  record_id,
  file_no,
  'date_concluded' as field,
  to_char(date_concluded, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('sar_id', sar_id) as slots
from extract.sac_review_status
where run_id = :run_id
  and status <> 'dropped'
  and date_concluded < date_commissioned
