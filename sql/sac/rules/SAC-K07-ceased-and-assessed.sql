-- rule: SAC-K07
-- scope: cross
-- severity: warn
-- fields: risk_assessment_outcome
-- check: CEASED on one risk row of the enquiry and another assessment outcome (not blank) on another (any period).
-- message: Enquiry {enquiry_id}: ceased and assessed at the same time
-- why: An enquiry that ceased at the request of the adult has no other outcome.
-- fix: Check the assessment outcomes.
-- example: CEASED on one risk, RISK_ACTION on another
-- basis: assumed
with ceased as (
  select distinct on (enquiry_record_id)
    record_id,
    file_no,
    enquiry_id,
    enquiry_record_id
  from extract.sac_counted_risk
  where run_id = :run_id
    and risk_assessment_outcome = 'CEASED'
  order by enquiry_record_id, risk_no
)
select
  record_id,
  file_no,
  'risk_assessment_outcome' as field,
  'CEASED' as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry_id) as slots
from ceased
where exists (
  select
  from extract.sac_counted_risk as assessed
  where assessed.run_id = :run_id
    and assessed.enquiry_record_id = ceased.enquiry_record_id
    and assessed.risk_assessment_outcome <> 'CEASED'
)
