-- T1 to T3, T5 and T6: estimates in the layout of the publication, unrounded but for six decimals and not
-- suppressed. A question without respondents is blank; pairs of T3 that make no sense are blank too: the
-- same question in line and column, variants of the questionnaire against one another, easy read with
-- question 2c. Source: specification, sections 7 and 8; layout.
with whole as (
  select *
  from extract.ascs_estimate
  where run_id = :run_id
    and whole
),
question_of as (
  select distinct item, question, coalesce(variant, '') as variant
  from reference.ascs_answers
),
lines as (
  select 'T1' as tables, 'council' as row_key, 'total' as item, 0 as answer, '' as question, '' as variant
  union all
  select
    line.tables,
    line.row_key,
    line.item,
    line.answer::integer,
    coalesce(question_of.question, ''),
    coalesce(question_of.variant, '')
  from reference.ascs_lines as line
  left join question_of
    on question_of.item = line.item
  where line.tables in ('T2', 'T3')
),
wanted as (
  select
    lines.tables,
    lines.row_key,
    lines.item as split,
    lines.answer as split_value,
    columns.column_key,
    columns.item,
    columns.answer::integer as answer
  from lines
  cross join reference.ascs_columns as columns
  join question_of
    on question_of.item = columns.item
  where not (
    lines.question = question_of.question
    or (lines.variant <> '' and question_of.variant <> '' and lines.variant <> question_of.variant)
    or (
      'ER' in (lines.variant, question_of.variant)
      and 'q2c' in (lines.item, columns.item)
    )
  )
),
bases as (
  select distinct split, split_value, item, respondents, population
  from whole
),
found as (
  select
    wanted.*,
    coalesce(bases.respondents, 0) as respondents,
    bases.population,
    whole.estimated,
    whole.percentage,
    whole.margin_of_error
  from wanted
  left join bases
    on bases.split = wanted.split
    and bases.split_value = wanted.split_value
    and bases.item = wanted.item
  left join whole
    on whole.split = wanted.split
    and whole.split_value = wanted.split_value
    and whole.item = wanted.item
    and whole.answer = wanted.answer
)
select
  tables || 'a' as table_id,
  row_key,
  column_key,
  case when answer is null then respondents else round(percentage, 6) end as value
from found
union all
select
  tables || 'b',
  row_key,
  column_key,
  round(case when answer is null then population else estimated end, 6)
from found
union all
select 'T5', row_key, column_key, round(margin_of_error, 6)
from found
where tables = 'T1'
  and answer is not null
union all
select
  'T6',
  line.row_key,
  columns.column_key,
  round(case columns.column_key when 'weighted' then whole.estimated else whole.percentage end, 6)
from reference.ascs_lines as line
cross join (values ('weighted'), ('percentage')) as columns (column_key)
left join whole
  on whole.split = 'total'
  and whole.item = line.item
  and whole.answer = line.answer::integer
where line.tables = 'T6'
