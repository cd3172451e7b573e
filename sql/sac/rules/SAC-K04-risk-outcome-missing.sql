-- rule: SAC-K04
-- scope: cross
-- severity: warn
-- fields: risk_outcome
-- check: Assessment outcome RISK_ACTION or RISK_NO_ACTION, risk_outcome blank or NA, concluded in the period.
-- message: Enquiry {enquiry_id} risk {risk_no}: risk identified but outcome missing
-- why: The risk is left out of SG2e.
-- fix: Record what became of the risk.
-- example: RISK_ACTION without outcome
-- basis: source
select
  risk.record_id,
  risk.file_no,
  'risk_outcome' as field,
  risk.risk_outcome as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', risk.enquiry_id, 'risk_no', risk.risk_no) as slots
from extract.sac_counted_risk as risk
where risk.run_id = :run_id
  and risk.concluded_in_period
  and risk.risk_assessment_outcome in ('RISK_ACTION', 'RISK_NO_ACTION')
  and (risk.risk_outcome is null or risk.risk_outcome = 'NA')
