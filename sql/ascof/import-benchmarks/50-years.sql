-- does: tell
-- title: Values by year
--
-- What is compared with from now on, of the years of this file.
select
  returns.year_name(year) as year,
  count(*) filter (where level = 'England') as england,
  count(*) filter (where level = 'Region') as regions,
  count(*) filter (where level = 'Council') as councils,
  count(distinct code) as measures
from reference.benchmark
where year in (
  select year
  from given
  where not_used is null
)
group by year
order by year
