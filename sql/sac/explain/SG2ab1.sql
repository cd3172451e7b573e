-- measure: SG2ab1
-- counts: concluded enquiries by type and location of risk
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
      case when risk.risk_type is null then 'risk type' end,
      case when risk.risk_location is null then 'risk location' end
    ) || '.',
  null,
  null
from extract.sac_counted_risk as risk
where risk.run_id = :run_id
  and risk.record_id = any (cast(:records as bigint[]))
  and risk.concluded_in_period
  and (risk.risk_type is null or risk.risk_location is null)
