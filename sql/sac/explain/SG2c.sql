-- measure: SG2c
-- counts: concluded enquiries by risk assessment outcome and source of risk
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
  'The risk has no '
    || concat_ws(
      ' and no ',
      case when risk.risk_assessment_outcome is null then 'risk assessment outcome' end,
      case when risk.risk_source is null then 'risk source' end
    ) || '.',
  null,
  null
from extract.sac_counted_risk as risk
where risk.run_id = :run_id
  and risk.record_id = any (cast(:records as bigint[]))
  and risk.concluded_in_period
  and (risk.risk_assessment_outcome is null or risk.risk_source is null)
