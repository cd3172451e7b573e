-- tables: SG2ab1-S42, SG2ab1-OTHER
--
-- SG2ab1: enquiries concluded in the period by type and location of risk. Unit: enquiries, each
-- once in every cell that applies. A risk with one of the two blank is not looked at. Source: SAC
-- specification, section 7.3.
select distinct
  'SG2ab1-' || enquiry_type as table_id,
  lower(risk_type) as row_key,
  lower(risk_location) as column_key,
  concat_ws(' ', enquiry_id, risk_type, risk_location) as member_key,
  enquiry_record_id as record_id
from extract.sac_counted_risk
where run_id = :run_id
  and concluded_in_period
  and risk_type is not null
  and risk_location is not null
