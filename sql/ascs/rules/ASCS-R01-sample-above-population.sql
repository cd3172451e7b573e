-- rule: ASCS-R01
-- scope: cross
-- severity: warn
-- fields: sample vs population
-- check: In a stratum the sample count exceeds the eligible population
-- message: Council {council}, stratum {stratum}: {value} people in the sample, but only {expected} in the eligible population.
-- why: The weight of the stratum would be below 1.
-- fix: Correct the tables of the eligible population, or the people of the stratum.
-- example: 5 in the sample of 4
-- basis: source
with sampled as (
  select la_code, stratum, count(*) as people
  from extract.ascs_person
  where run_id = :run_id
    and stratum is not null
  group by la_code, stratum
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Stratum ' || sampled.stratum as field,
  sampled.people::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'stratum', sampled.stratum, 'expected', coalesce(population.people, 0)) as slots
from sampled
join extract.ascs_council as council
  on council.run_id = :run_id
  and council.la_code = sampled.la_code
  and council.eligible is not null
left join extract.ascs_stratum as population
  on population.run_id = :run_id
  and population.la_code = sampled.la_code
  and population.scope = 'all'
  and population.stratum = sampled.stratum
where sampled.people > coalesce(population.people, 0)
