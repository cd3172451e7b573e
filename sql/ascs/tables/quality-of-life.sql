-- tables: AM-1A-S1, AM-1A-S2, AM-1A-S3, AM-1A-S4
--
-- Answers to the eight items of 1A by who answered all of them, unweighted, a table for each stratum.
-- Source: specification, section 9.1.
select
  'AM-1A-S' || score.stratum as table_id,
  item.item as row_key,
  (array['no_unmet', 'adequate', 'some', 'none'])[item.answer] as column_key,
  person.primary_key as member_key,
  score.record_id
from extract.ascs_score as score
join extract.ascs_person as person
  on person.run_id = score.run_id
  and person.record_id = score.record_id
join extract.ascs_item as item
  on item.run_id = score.run_id
  and item.record_id = score.record_id
  and item.kind = 'question'
  and item.item in ('q3a', 'q4a', 'q5a', 'q6a', 'q7a', 'q8a', 'q9a', 'q11')
where score.run_id = :run_id
  and score.score_1a is not null
  and score.stratum is not null
