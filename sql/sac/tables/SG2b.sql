-- tables: SG2b-S42, SG2b-OTHER
--
-- SG2b: enquiries concluded in the period by location and source of risk. Unit: enquiries, each
-- once in every cell that applies. A risk with one of the two blank is not looked at. Source: SAC
-- specification, section 7.3.
select distinct
  'SG2b-' || enquiry_type as table_id,
  lower(risk_location) as row_key,
  lower(risk_source) as column_key,
  concat_ws(' ', enquiry_id, risk_location, risk_source) as member_key,
  enquiry_record_id as record_id
from extract.sac_counted_risk
where run_id = :run_id
  and concluded_in_period
  and risk_location is not null
  and risk_source is not null
