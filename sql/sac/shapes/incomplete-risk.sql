-- Why a concluded enquiry is not counted by its risks, and which of its risks is left out (section 7.3).
-- Parameters of the explanation that uses it:
--   first    what a risk must have to be counted: risk type, risk location or risk assessment outcome
--   second   and this: risk source or risk location
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
  'The risk has no ' || missing.words || '.',
  null,
  null
from extract.sac_counted_risk as risk
cross join lateral (
  select string_agg(part.name, ' and no ' order by part.name = :second) as words
  from (
    values
      ('risk type', risk.risk_type::text),
      ('risk location', risk.risk_location::text),
      ('risk source', risk.risk_source::text),
      ('risk assessment outcome', risk.risk_assessment_outcome::text)
  ) as part (name, value)
  where part.name in (:first, :second)
    and part.value is null
) as missing
where risk.run_id = :run_id
  and risk.record_id = any (cast(:records as bigint[]))
  and risk.concluded_in_period
  and missing.words is not null
