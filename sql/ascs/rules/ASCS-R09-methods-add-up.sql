-- rule: ASCS-R09
-- scope: cross
-- severity: warn
-- fields: MethodCollection
-- check: Methods counted among respondents do not add up to the respondents
-- message: Council {council}: the methods of collection add up to {value} respondents of {expected}.
-- why: Who is left out has no method.
-- fix: Enter the code of the method.
-- example: a method 7
-- basis: source
with methods as (
  select
    council.la_code,
    council.file_no,
    council.respondents,
    coalesce(sum(given.respondents) filter (where given.value in ('1', '2', '3')), 0)::numeric as coded,
    coalesce(sum(given.respondents) filter (where given.value = '1'), 0)::numeric as post
  from extract.ascs_council as council
  left join extract.ascs_given as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
    and given.field = 'MethodCollection'
  where council.run_id = :run_id
  group by council.la_code, council.file_no, council.respondents
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'MethodCollection' as field,
  council.coded::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'expected', council.respondents) as slots
from methods as council
where council.coded <> council.respondents
