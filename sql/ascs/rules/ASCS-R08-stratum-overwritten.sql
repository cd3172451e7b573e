-- rule: ASCS-R08
-- scope: cross
-- severity: warn
-- fields: strata
-- check: Entered stratum counts exceed derived stratum counts (stratum overwritten)
-- message: Council {council}: stratum {stratum} was entered for {value} people, and follows from the data for {expected}.
-- why: The stratum was written over.
-- fix: Restore the formula of the column Stratum.
-- example: stratum 1 entered once too often
-- basis: source
with derived as (
  select
    council.la_code,
    council.file_no,
    strata.stratum,
    (
      select count(*)
      from extract.ascs_person as person
      where person.run_id = :run_id
        and person.la_code = council.la_code
        and person.stratum = strata.stratum
    ) as people,
    (
      select coalesce(sum(given.people), 0)
      from extract.ascs_given as given
      where given.run_id = :run_id
        and given.la_code = council.la_code
        and given.field = 'Stratum'
        and given.value = strata.stratum::text
    ) as entered
  from extract.ascs_council as council
  cross join generate_series(1, 4) as strata (stratum)
  where council.run_id = :run_id
    and exists (
      select
      from extract.ascs_given as given
      where given.run_id = :run_id
        and given.la_code = council.la_code
        and given.field = 'Stratum'
        and given.value in ('1', '2', '3', '4')
    )
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Stratum ' || council.stratum as field,
  council.entered::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'stratum', council.stratum, 'expected', council.people) as slots
from derived as council
where council.entered > council.people
