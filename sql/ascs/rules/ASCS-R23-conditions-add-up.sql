-- rule: ASCS-R23
-- scope: cross
-- severity: warn
-- fields: RHC_autism, RHC_asperger
-- check: Codes 1, 2 and -9 do not add up to the sample size
-- message: Council {council}: {value} {what}.
-- why: A code that is left out is missing from every table by the item.
-- fix: Enter the codes that are missing, or comment in the return.
-- example: a code 3
-- basis: source
with counted as (
  select
    council.la_code,
    council.file_no,
    council.people,
    given.field,
    coalesce(sum(given.people) filter (where given.value in ('1', '2', '-9')), 0)::numeric as coded,
    coalesce(sum(given.people) filter (where given.value = '1'), 0)::numeric as high
  from extract.ascs_council as council
  join extract.ascs_given as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
    and given.field in ('RHC_autism', 'RHC_asperger')
  where council.run_id = :run_id
  group by council.la_code, council.file_no, council.people, given.field
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  council.field as field,
  council.coded::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'what', 'people with a valid code, but the sample has ' || council.people) as slots
from counted as council
where council.coded <> council.people
