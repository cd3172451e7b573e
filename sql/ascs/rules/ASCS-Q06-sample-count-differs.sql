-- rule: ASCS-Q06
-- scope: cross
-- severity: warn
-- fields: sample count by stratum
-- check: Rows in the data by stratum differ from the sample counts of the return
-- message: Council {council}: stratum {stratum} has {value} people entered and {expected} in the data.
-- why: The counts of the return and its rows must be the same.
-- fix: Restore the formula of the column Stratum.
-- example: 4 entered, 5 in the data
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
where council.entered <> council.people
