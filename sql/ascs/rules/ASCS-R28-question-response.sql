-- rule: ASCS-R28
-- scope: cross
-- severity: warn
-- fields: each question
-- check: Answered / (answered + -9) < 75% (q1 and q2a: standard and easy read apart; q2c: Questionnaire 1 only)
-- message: Council {council}: {value} of those who could answered {question}.
-- why: The question may have been left out or misread.
-- fix: Check how the answers were entered, or comment in the return.
-- example: q5a answered by 70%
-- basis: source
with variants as (
  select
    given.la_code,
    given.field || case
      when given.field in ('q1', 'q2a') and given.variant = 'ER' then ' (easy read)'
      when given.field in ('q1', 'q2a') then ' (standard)'
      else ''
    end as question,
    sum(given.people) filter (where given.value not in ('', '-9'))::numeric as answered,
    sum(given.people) filter (where given.value <> '')::numeric as entered
  from extract.ascs_given as given
  join reference.ascs_fields as fields
    on fields.key = given.field
    and fields.asked_of = 'respondents'
    and fields.key !~ '^q(19|20|22)[a-f]$'
  where given.run_id = :run_id
    and (given.field <> 'q2c' or given.variant = 'Std')
    and not (given.field in ('q1', 'q2a') and given.variant = 'none')
  group by given.la_code, question
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  variants.question as field,
  round(100 * coalesce(variants.answered, 0) / variants.entered, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'question', variants.question) as slots
from extract.ascs_council as council
join variants
  on variants.la_code = council.la_code
where council.run_id = :run_id
  and variants.entered > 0
  and 100 * coalesce(variants.answered, 0) < :answered_lowest_percent * variants.entered
