-- rule: ASCS-R07
-- scope: cross
-- severity: warn
-- fields: strata
-- check: A stratum is < 15% or > 50% of the sample
-- message: Council {council}: stratum {stratum} is {value} of the sample.
-- why: Small strata make estimates uncertain.
-- fix: Comment in the return, or send out more questionnaires.
-- example: a stratum of 10%
-- basis: source
with sampled as (
  select
    council.la_code,
    council.file_no,
    strata.stratum,
    (
      select count(*)::numeric
      from extract.ascs_person as person
      where person.run_id = :run_id
        and person.la_code = council.la_code
        and person.stratum = strata.stratum
    ) as people,
    (
      select count(*)::numeric
      from extract.ascs_person as person
      where person.run_id = :run_id
        and person.la_code = council.la_code
        and person.stratum is not null
    ) as whole
  from extract.ascs_council as council
  cross join generate_series(1, 4) as strata (stratum)
  where council.run_id = :run_id
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Stratum ' || council.stratum as field,
  round(100 * council.people / council.whole, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'stratum', council.stratum) as slots
from sampled as council
where council.whole > 0
  and (
    100 * council.people < :stratum_lowest_percent * council.whole
    or 100 * council.people > :stratum_highest_percent * council.whole
  )
