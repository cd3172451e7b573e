-- rule: SAC-O02
-- scope: cross
-- severity: warn
-- fields: enquiry_id
-- check: Concluded in the period and no outcome row.
-- message: Enquiry {enquiry_id} concluded without capacity and outcome record
-- why: The enquiry is Not recorded in SG3a and SG4a.
-- fix: Record capacity, and what the adult wished.
-- example: a concluded enquiry without an outcome row
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
    from extract.sac_counted_outcome as part
    where part.run_id = enquiry.run_id
      and part.enquiry_id = enquiry.case_id
  )
