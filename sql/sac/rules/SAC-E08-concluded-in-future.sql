-- rule: SAC-E08
-- scope: cross
-- severity: cleanse
-- fields: date_concluded
-- check: After the extract date.
-- message: Enquiry {enquiry_id}: conclusion date {value} is in the future; ignored
-- why: What has not happened cannot be counted.
-- fix: Correct the date, or leave it blank while the enquiry is open.
-- example: concluded tomorrow
-- basis: assumed
select
  record_id,
  file_no,
  'date_concluded' as field,
  to_char(date_concluded, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry_id) as slots
from extract.sac_enquiry_status
where run_id = :run_id
  and status <> 'dropped'
  and date_concluded > cast(:as_of_date as date)
