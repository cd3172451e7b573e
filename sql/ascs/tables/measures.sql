-- tables: AM, AM-1A, AM-1J, ASCOF, WT
-- on demand: yes
--
-- The measures: who is in the base and, of a measure in per cent, who counts in the numerator; of a mean
-- everybody in the base does. AM-1A: who gave the answer, of those who answered all eight items. AM-1J: who
-- has a score. WT: who answered the question.
with scored as (
  select
    score.record_id,
    score.stratum,
    score.age_1864,
    score.gender,
    means.measure,
    1 as counts
  from extract.ascs_score as score
  cross join lateral (
    values ('1A', score.score_1a), ('1J', score.score_1j)
  ) as means (measure, score)
  where score.run_id = :run_id
    and score.stratum is not null
    and means.score is not null
  union all
  select
    item.record_id,
    item.stratum,
    score.age_1864,
    score.gender,
    item.item,
    item.answer
  from extract.ascs_item as item
  join extract.ascs_score as score
    on score.run_id = item.run_id
    and score.record_id = item.record_id
  where item.run_id = :run_id
    and item.kind = 'measure'
    and item.stratum is not null
),
of_part as (
  select
    scored.record_id,
    scored.measure,
    scored.counts,
    part.suffix
  from scored
  cross join lateral (
    values
      ('', true),
      ('1864', scored.age_1864 = 1),
      ('65OV', scored.age_1864 = 2),
      ('M', scored.gender = 1),
      ('F', scored.gender = 2)
  ) as part (suffix, applies)
  where part.applies
),
found as (
  select 'ASCOF' as table_id, of_part.measure || of_part.suffix as row_key, columns.column_key, of_part.record_id
  from of_part
  cross join (
    values ('base'), ('denominator'), ('numerator'), ('outcome'), ('margin_of_error')
  ) as columns (column_key)
  where columns.column_key <> 'numerator'
    or of_part.counts = 1
  union all
  select 'AM', 'm_' || of_part.measure, columns.column_key, of_part.record_id
  from of_part
  cross join (values ('numerator'), ('denominator'), ('indicator')) as columns (column_key)
  where of_part.suffix = ''
    and (columns.column_key <> 'numerator' or of_part.counts = 1)
  union all
  select 'AM-1J', rows.row_key, 'stratum_' || scored.stratum, scored.record_id
  from scored
  cross join (values ('n'), ('weight'), ('weighted_sum')) as rows (row_key)
  where scored.measure = '1J'
  union all
  select 'AM-1A', member.row_key, member.column_key, member.record_id
  from returns.member
  where member.run_id = :run_id
    and member.table_id like 'AM-1A-S%'
  union all
  select 'WT', weights.row_key, 'stratum_' || item.stratum, item.record_id
  from reference.ascs_weights as weights
  join extract.ascs_item as item
    on item.run_id = :run_id
    and item.kind = 'question'
    and item.item = weights.item
    and item.stratum is not null
)
select
  found.table_id,
  found.row_key,
  found.column_key,
  person.primary_key as member_key,
  found.record_id
from found
join extract.ascs_person as person
  on person.run_id = :run_id
  and person.record_id = found.record_id
