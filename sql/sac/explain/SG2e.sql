-- measure: SG2e
-- counts: concluded enquiries by risk outcome and source of risk
-- judged by: shapes/not-concluded
--
-- Why an enquiry is not counted, and which of its risks is left out.
select *
from (
{judged}
) as judged
union all
select
  risk.record_id,
  null,
  '7.3',
  'INCOMPLETE',
  case
    when coalesce(risk.risk_assessment_outcome, '') not in ('RISK_ACTION', 'RISK_NO_ACTION')
      then 'No risk was identified, so there is no outcome to count.'
    else 'The risk has no outcome or no source.'
  end,
  null,
  null
from extract.sac_counted_risk as risk
where risk.run_id = :run_id
  and risk.record_id = any (cast(:records as bigint[]))
  and risk.concluded_in_period
  and (
    risk.risk_source is null
    or risk.risk_outcome is null
    or risk.risk_outcome = 'NA'
    or coalesce(risk.risk_assessment_outcome, '') not in ('RISK_ACTION', 'RISK_NO_ACTION')
  )
