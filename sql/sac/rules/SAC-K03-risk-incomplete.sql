-- rule: SAC-K03
-- scope: cross
-- severity: warn
-- fields: risk_type|risk_source|risk_location|risk_assessment_outcome
-- check: Concluded in the period and the field is blank.
-- message: Enquiry {enquiry_id} risk {risk_no}: {field} is missing
-- why: The risk is left out of the tables that need the field.
-- fix: Record it.
-- example: no location
-- basis: assumed
select
  risk.record_id,
  risk.file_no,
  missing.field as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', risk.enquiry_id, 'risk_no', risk.risk_no, 'field', missing.field) as slots
from extract.sac_counted_risk as risk
cross join lateral (
  values
    ('risk_type', risk.risk_type),
    ('risk_source', risk.risk_source),
    ('risk_location', risk.risk_location),
    ('risk_assessment_outcome', risk.risk_assessment_outcome)
) as missing (field, value)
where risk.run_id = :run_id
  and risk.concluded_in_period
  and missing.value is null
