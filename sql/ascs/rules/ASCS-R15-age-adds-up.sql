-- rule: ASCS-R15
-- scope: cross
-- severity: warn
-- fields: Age
-- check: Bands do not add up to the sample size; or one band > 99%
-- message: Council {council}: {value} {what}.
-- why: A code that is left out is missing from every table by the item.
-- fix: Enter the codes that are missing, or comment in the return.
-- example: age 17
-- basis: source
with coded as (
  select
    council.la_code,
    council.file_no,
    case
      when given.value::integer >= 85 then '85+'
      when given.value::integer >= 75 then '75-84'
      when given.value::integer >= 65 then '65-74'
      when given.value::integer >= 55 then '55-64'
      when given.value::integer >= 45 then '45-54'
      when given.value::integer >= 35 then '35-44'
      when given.value::integer >= 25 then '25-34'
      else '18-24'
    end as part,
    sum(given.people) as people
  from extract.ascs_council as council
  join extract.ascs_given as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
    and given.field = 'Age'
    and given.value ~ '^[0-9]{1,3}$'
    and case when given.value ~ '^[0-9]{1,3}$' then given.value::integer >= 18 end
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
  from (values ('18-24'), ('25-34'), ('35-44'), ('45-54'), ('55-64'), ('65-74'), ('75-84'), ('85+')) as parts (part)
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Age' as field,
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
  'Age' as field,
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
