-- tables: SG2c-S42, SG2c-OTHER
--
-- SG2c: enquiries concluded in the period by risk assessment outcome and source of risk. Unit: enquiries, each
-- once in every cell that applies. A risk with one of the two blank is not looked at. Source: SAC
-- specification, section 7.3.
select distinct
  'SG2c-' || enquiry_type as table_id,
  lower(risk_assessment_outcome) as row_key,
  lower(risk_source) as column_key,
  concat_ws(' ', enquiry_id, risk_assessment_outcome, risk_source) as member_key,
  enquiry_record_id as record_id
from extract.sac_counted_risk
where run_id = :run_id
  and concluded_in_period
  and risk_assessment_outcome is not null
  and risk_source is not null
