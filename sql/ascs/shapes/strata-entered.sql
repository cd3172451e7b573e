-- People for whom a stratum was entered, against the people whose data give it, by stratum; of councils
-- that entered any. Source: survey specification, R08 and Q06.
-- Parameter of the rule that uses it:
--   fewer_too  yes: fewer entered than the data give is told as well as more
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
  jsonb_build_object(
    'council', council.la_code, 'stratum', council.stratum, 'expected', council.people
  ) as slots
from derived as council
where council.entered > council.people
  or (:fewer_too = 'yes' and council.entered < council.people)
