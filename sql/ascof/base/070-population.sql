-- target: returns.ascof_council_population
--
-- People of the council by age (5.3, step 6; section 7): the estimate of the year, else the latest one
-- before it. Of several lines the later file counts, and in it the first line. Empty where no file of
-- population came in.
insert into returns.ascof_council_population (run_id, age_band, year, persons)
select distinct on (population.age_band)
  :run_id,
  population.age_band,
  population.year,
  population.persons
from extract.ascof_population as population
where population.run_id = :run_id
  and population.year <= extract(year from cast(:year_start as date))
  and (
    population.ons_code = :council
    or population.ons_code in (
      select ons_code
      from reference.ascof_councils
      where la_code = :council
    )
  )
order by population.age_band, population.year desc, population.file_no desc, population.line
