-- tables: SG2e-S42, SG2e-OTHER
--
-- SG2e: enquiries concluded in the period by risk outcome and source of risk, where a risk was identified. Unit: enquiries, each
-- once in every cell that applies. A risk with one of the two blank is not looked at. Source: SAC
-- specification, section 7.3.
select distinct
  'SG2e-' || enquiry_type as table_id,
  lower(risk_outcome) as row_key,
  lower(risk_source) as column_key,
  concat_ws(' ', enquiry_id, risk_outcome, risk_source) as member_key,
  enquiry_record_id as record_id
from extract.sac_counted_risk
where run_id = :run_id
  and concluded_in_period
  and risk_outcome is not null
  and risk_source is not null
  and risk_assessment_outcome in ('RISK_ACTION', 'RISK_NO_ACTION')
  and risk_outcome in ('REMAINED', 'REDUCED', 'REMOVED')
