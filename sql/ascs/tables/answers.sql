-- tables: T1a
--
-- T1a: the people behind each percentage of the council: who gave the answer, and who answered the
-- question. People without stratum are in no estimate. Source: specification, section 7.
select
  'T1a' as table_id,
  'council' as row_key,
  columns.column_key,
  person.primary_key as member_key,
  item.record_id
from extract.ascs_item as item
join reference.ascs_columns as columns
  on columns.item = item.item
  and coalesce(columns.answer, item.answer::text) = item.answer::text
join extract.ascs_person as person
  on person.run_id = item.run_id
  and person.record_id = item.record_id
where item.run_id = :run_id
  and item.kind = 'question'
  and item.stratum is not null
