-- rule: ASCS-R17
-- scope: cross
-- severity: warn
-- fields: Sexuality
-- check: Codes 1-6 do not add up to the sample size; or one code > 99%
-- message: Council {council}: {value} {what}.
-- why: A code that is left out is missing from every table by the item.
-- fix: Enter the codes that are missing, or comment in the return.
-- example: -9 for one person
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
    and given.field = 'Sexuality'
    and given.value in ('1', '2', '3', '4', '5', '6')
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
  from (values ('1'), ('2'), ('3'), ('4'), ('5'), ('6')) as parts (part)
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Sexuality' as field,
  coalesce(wholes.people, 0)::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'what', 'people with a valid code, but the sample has ' || council.people) as slots
from extract.ascs_council as council
left join wholes
  on wholes.la_code = council.la_code
where council.run_id = :run_id
  and coalesce(wholes.people, 0) <> council.people
union all
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Sexuality' as field,
  round(100 * coalesce(coded.people, 0) / wholes.people, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'what', 'of those coded are ' || expected_part.part) as slots
from extract.ascs_council as council
join wholes
  on wholes.la_code = council.la_code
cross join expected_part
left join coded
  on coded.la_code = council.la_code
  and coded.part = expected_part.part
where council.run_id = :run_id
  and (coalesce(coded.people, 0) * 100 > 99 * wholes.people)
