-- tables: T4, T6, DQ1, DQ2
-- on demand: yes
--
-- T4: who answered (total: anything). T6: who in the sample has the characteristic. DQ1, DQ2: of whom the
-- item is missing, among respondents and in the sample.
select
  'T4' as table_id,
  'council' as row_key,
  rates.column_key,
  person.primary_key as member_key,
  person.record_id
from reference.ascs_response_rates as rates
join extract.ascs_item as item
  on item.run_id = :run_id
  and item.kind = 'question'
  and item.item = rates.item
join extract.ascs_person as person
  on person.run_id = item.run_id
  and person.record_id = item.record_id
union all
select 'T4', 'council', 'total', primary_key, record_id
from extract.ascs_person
where run_id = :run_id
  and response = 1
union all
select 'T6', line.row_key, columns.column_key, person.primary_key, person.record_id
from reference.ascs_lines as line
cross join (values ('weighted'), ('percentage')) as columns (column_key)
join extract.ascs_item as item
  on item.run_id = :run_id
  and item.item = line.item
  and item.answer::text = line.answer
  and item.stratum is not null
join extract.ascs_person as person
  on person.run_id = item.run_id
  and person.record_id = item.record_id
where line.tables = 'T6'
union all
select tables.table_id, 'council', fields.column_key, person.primary_key, person.record_id
from reference.ascs_administrative as fields
cross join (values ('DQ1', true), ('DQ2', false)) as tables (table_id, respondents_only)
join extract.ascs_person as person
  on person.run_id = :run_id
  and (person.response = 1 or not tables.respondents_only)
where not exists (
  select
  from extract.ascs_item as item
  where item.run_id = :run_id
    and item.record_id = person.record_id
    and item.item = fields.item
)
