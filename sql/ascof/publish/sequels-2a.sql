-- sequels-2a: what followed short term support to maximise independence, the clusters of new clients by
-- age, sequel and final outcome, and where each counts (5.2).
select
  case age_band
    when '18_64' then '18 to 64'
    when '65_plus' then '65 and above'
    else 'Unknown'
  end as age_band,
  sequel_type,
  final_outcome,
  in_denominator,
  in_numerator,
  unable as unable_to_classify,
  count(*) as clusters
from returns.ascof_sequel
where run_id = :run_id
  and out_reason is null
group by age_band, sequel_type, final_outcome, in_denominator, in_numerator, unable
order by age_band, sequel_type, final_outcome
