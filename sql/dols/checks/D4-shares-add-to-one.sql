-- D4: the shares of England's adults add to 1 (specification, section 3), or the age-standardised rates
-- are wrong. Shares are rounded, so 0.005 more or less is let pass. Without a population there is nothing
-- to check.
with population as (
  select distinct on (age_band)
    age_band,
    england_proportion
  from extract.dols_population
  where run_id = :run_id
  order by age_band, file_no desc, line
)
select
  'D4' as check_id,
  'error' as severity,
  'DOLS-T01' as table_id,
  abs(sum(england_proportion) - 1) <= 0.005 as passed,
  'The shares of England''s adults (england_proportion) of ' || count(*) || ' age bands add to '
    || sum(england_proportion) || '; they must add to 1.' as detail
from population
having count(*) > 0
