-- rule: SAC-K01
-- scope: cross
-- severity: reject
-- fields: enquiry_id
-- check: Enquiry not found, or the enquiry row was rejected.
-- message: Risk row of unknown enquiry {enquiry_id}
-- why: What belongs to nothing that counts can be in no table.
-- fix: Correct the reference, or what is wrong with the enquiry.
-- example: an enquiry that is not in the extract
-- basis: assumed
--
-- Parts of what is out of scope are set aside without a finding (effects/with-parent.sql).
select
  part.record_id,
  part.file_no,
  'enquiry_id' as field,
  part.enquiry_id as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', part.enquiry_id) as slots
from extract.sac_enquiry_risk_status as part
where part.run_id = :run_id
  and part.status = 'accepted'
  and not exists (
    select
    from extract.sac_enquiry_status as whole
    where whole.run_id = part.run_id
      and whole.enquiry_id = part.enquiry_id
      and whole.status in ('accepted', 'out_of_scope')
  )
