-- rule: SAC-K05
-- scope: cross
-- severity: cleanse
-- fields: risk_outcome
-- check: REMAINED, REDUCED or REMOVED while the assessment outcome is not RISK_ACTION or RISK_NO_ACTION.
-- message: Enquiry {enquiry_id} risk {risk_no}: outcome {value} ignored, no risk was identified
-- why: Only a risk that was identified can remain, be reduced or be removed.
-- fix: Correct the assessment outcome, or take the risk outcome out.
-- example: NO_RISK_ACTION and REMOVED
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
  and risk.risk_outcome in ('REMAINED', 'REDUCED', 'REMOVED')
  and (
    risk.risk_assessment_outcome is null
    or risk.risk_assessment_outcome not in ('RISK_ACTION', 'RISK_NO_ACTION')
  )
