-- Items of the data return of which one answer is rare, or at least not usual: those with a valid code
-- against the sample, and the share of that answer among those coded. Source: survey specification, rules
-- R23 to R27.
-- Parameters of the rule that uses it:
--   fields   of the data return, with commas
--   valid    the codes that count, with commas
--   answer   those that are looked at, with commas
--   least    the smallest and
--   most     the largest usual share of them in percent; 0 and 100 find nothing
--   words    what the message says of that share
with counted as (
  select
    council.la_code,
    council.file_no,
    council.people,
    given.field,
    coalesce(
      sum(given.people) filter (where given.value = any (string_to_array(:valid, ','))), 0
    )::numeric as coded,
    coalesce(
      sum(given.people) filter (where given.value = any (string_to_array(:answer, ','))), 0
    )::numeric as answered
  from extract.ascs_council as council
  join extract.ascs_given as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
    and given.field = any (string_to_array(:fields, ','))
  where council.run_id = :run_id
  group by council.la_code, council.file_no, council.people, given.field
)
select
  cast(null as bigint) as record_id,
  file_no,
  field,
  coded::text as value_found,
  null as value_expected,
  jsonb_build_object(
    'council', la_code, 'what', 'people with a valid code, but the sample has ' || people
  ) as slots
from counted
where coded <> people
union all
select
  cast(null as bigint),
  file_no,
  field,
  round(100 * answered / coded, 1) || '%',
  null,
  jsonb_build_object('council', la_code, 'what', :words)
from counted
where coded > 0
  and (
    100 * answered < cast(:least as numeric) * coded
    or 100 * answered > cast(:most as numeric) * coded
  )
