-- tables: T2a, T2b, T3a, T3b
-- on demand: yes
--
-- T2 and T3: who has the characteristic, or gave the answer, of the line and gave that of the column.
-- Each person is in some thousands of these cells, so they are looked for when somebody asks.
select
  line.tables || part.part as table_id,
  line.row_key,
  columns.column_key,
  person.primary_key as member_key,
  item.record_id
from reference.ascs_lines as line
cross join (values ('a'), ('b')) as part (part)
cross join reference.ascs_columns as columns
join extract.ascs_item as item
  on item.run_id = :run_id
  and item.kind = 'question'
  and item.item = columns.item
  and coalesce(columns.answer, item.answer::text) = item.answer::text
  and item.stratum is not null
join extract.ascs_person as person
  on person.run_id = item.run_id
  and person.record_id = item.record_id
where line.tables in ('T2', 'T3')
  and (
    line.item = 'total'
    or exists (
      select
      from extract.ascs_item as characteristic
      where characteristic.run_id = :run_id
        and characteristic.record_id = item.record_id
        and characteristic.item = line.item
        and characteristic.answer::text = line.answer
    )
  )
