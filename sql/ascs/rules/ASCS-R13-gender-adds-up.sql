-- rule: ASCS-R13
-- scope: cross
-- severity: warn
-- fields: Gender
-- check: Codes 1-3 do not add up to the sample size
-- message: Council {council}: {value} {what}.
-- why: A code that is left out is missing from every table by the item.
-- fix: Enter the codes that are missing, or comment in the return.
-- example: a gender 4
-- basis: source
with coded as (
  select
    council.la_code,
    council.file_no,
    given.value as part,
    sum(given.people) as people
  from extract.ascs_council as council
  join extract.ascs_given as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
    and given.field = 'Gender'
    and given.value in ('1', '2', '3')
  where council.run_id = :run_id
  group by council.la_code, council.file_no, part
),
wholes as (
  select la_code, sum(people) as people
  from coded
  group by la_code
),
expected_part as (
  select part
  from (values ('1'), ('2'), ('3')) as parts (part)
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Gender' as field,
  coalesce(wholes.people, 0)::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'what', 'people with a valid code, but the sample has ' || council.people) as slots
from extract.ascs_council as council
left join wholes
  on wholes.la_code = council.la_code
where council.run_id = :run_id
  and coalesce(wholes.people, 0) <> council.people
