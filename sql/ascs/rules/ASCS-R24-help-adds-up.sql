-- rule: ASCS-R24
-- scope: cross
-- severity: warn
-- fields: Advocate / Interpreter
-- check: Do not add up to the sample size; or 1 is > 10%
-- message: Council {council}: {value} {what}.
-- why: A code is left out, or one is unusually frequent.
-- fix: Enter the codes that are missing, or comment in the return.
-- example: 15% with an advocate
-- basis: source
with counted as (
  select
    council.la_code,
    council.file_no,
    council.people,
    given.field,
    coalesce(sum(given.people) filter (where given.value in ('1', '2')), 0)::numeric as coded,
    coalesce(sum(given.people) filter (where given.value = '1'), 0)::numeric as high
  from extract.ascs_council as council
  join extract.ascs_given as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
    and given.field in ('Advocate', 'Interpreter')
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
union all
select
  cast(null as bigint) as record_id,
  council.file_no,
  council.field as field,
  round(100 * council.high / council.coded, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'what', 'of those coded are 1 (yes)') as slots
from counted as council
where council.coded > 0
  and (100 * council.high > 10 * council.coded)
