-- rule: ASCS-R29
-- scope: cross
-- severity: warn
-- fields: q19, q20, q22
-- check: People with at least one tick / respondents < 75%
-- message: Council {council}: {value} of the respondents ticked an option of {question}.
-- why: The question may have been left out or misread.
-- fix: Check how the answers were entered, or comment in the return.
-- example: q19 ticked by 70%
-- basis: source
with ticked as (
  select
    person.la_code,
    left(fields.key, 3) as question,
    count(distinct person.record_id) as people
  from extract.ascs_person as person
  cross join lateral unnest(person.given) with ordinality as value (value, place)
  join reference.ascs_fields as fields
    on fields.row_order = value.place
    and fields.key ~ '^q(19|20|22)[a-f]$'
  cross join (
    select row_order as place from reference.ascs_fields where key = 'Response'
  ) as response
  where person.run_id = :run_id
    and btrim(value.value) = '1'
    and btrim(person.given[response.place]) = '1'
  group by person.la_code, question
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  questions.question as field,
  round(100 * coalesce(ticked.people, 0) / council.respondents, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'question', questions.question) as slots
from extract.ascs_council as council
cross join (values ('q19'), ('q20'), ('q22')) as questions (question)
left join ticked
  on ticked.la_code = council.la_code
  and ticked.question = questions.question
where council.run_id = :run_id
  and council.respondents > 0
  and 100 * coalesce(ticked.people, 0) < :answered_lowest_percent * council.respondents
