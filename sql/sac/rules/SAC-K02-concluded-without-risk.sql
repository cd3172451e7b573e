-- rule: SAC-K02
-- scope: cross
-- severity: warn
-- fields: enquiry_id
-- check: Concluded in the period and no risk row.
-- message: Enquiry {enquiry_id} concluded without any risk recorded
-- why: The enquiry is in no SG2 table.
-- fix: Record the risks.
-- example: a concluded enquiry without a risk
-- basis: assumed
select
  enquiry.record_id,
  enquiry.file_no,
  'enquiry_id' as field,
  enquiry.case_id as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry.case_id) as slots
from extract.sac_case as enquiry
where enquiry.run_id = :run_id
  and enquiry.kind = 'enquiry'
  and enquiry.concluded_in_period
  and not exists (
    select
    from extract.sac_counted_risk as part
    where part.run_id = enquiry.run_id
      and part.enquiry_id = enquiry.case_id
  )
