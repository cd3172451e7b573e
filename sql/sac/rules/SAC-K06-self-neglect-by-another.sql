-- rule: SAC-K06
-- scope: cross
-- severity: warn
-- fields: risk_type|risk_source
-- check: SELF_NEGLECT with a source that is filled and not OTHER_KNOWN (any period).
-- message: Enquiry {enquiry_id} risk {risk_no}: self-neglect with source {value}
-- why: Whoever neglects themselves is the source, and known.
-- fix: Check type and source.
-- example: SELF_NEGLECT by a stranger
-- basis: assumed
select
  risk.record_id,
  risk.file_no,
  'risk_source' as field,
  risk.risk_source as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', risk.enquiry_id, 'risk_no', risk.risk_no) as slots
from extract.sac_counted_risk as risk
where risk.run_id = :run_id
  and risk.risk_type = 'SELF_NEGLECT'
  and risk.risk_source <> 'OTHER_KNOWN'
