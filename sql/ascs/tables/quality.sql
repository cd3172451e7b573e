-- tables: DQR5, DQR6, DQR7, DQR8
-- on demand: yes
--
-- The data quality report: who has the code (DQR5), of whom it is missing (DQR6), who answered (DQR7), who
-- gave the answer (DQR8).
with found as (
  select 'DQR5' as table_id, codes.row_key, item.record_id
  from reference.ascs_quality_codes as codes
  join extract.ascs_item as item
    on item.run_id = :run_id
    and item.item = codes.item
    and item.answer::text = codes.answer
  union all
  select 'DQR6', items.row_key, person.record_id
  from reference.ascs_quality_items as items
  join extract.ascs_person as person
    on person.run_id = :run_id
  where not exists (
    select
    from extract.ascs_item as item
    where item.run_id = :run_id
      and item.record_id = person.record_id
      and item.item = items.item
  )
  union all
  select 'DQR7', rates.column_key, item.record_id
  from reference.ascs_response_rates as rates
  join extract.ascs_item as item
    on item.run_id = :run_id
    and item.kind = 'question'
    and item.item = rates.item
  union all
  select 'DQR8', column_key, record_id
  from returns.member
  where run_id = :run_id
    and table_id = 'T1a'
)
select
  found.table_id,
  found.row_key,
  'this_year' as column_key,
  person.primary_key as member_key,
  found.record_id
from found
join extract.ascs_person as person
  on person.run_id = :run_id
  and person.record_id = found.record_id
