-- T08: per cent granted of the applications completed of each type; blank when there are none.
select
  'DOLS-T08' as table_id,
  'granted_pct' as row_key,
  granted.column_key,
  round(100 * granted.value / nullif(completed.value, 0), 1) as value
from returns.cell as granted
join returns.cell as completed
  on completed.run_id = granted.run_id
  and completed.table_id = granted.table_id
  and completed.column_key = granted.column_key
  and completed.row_key = 'total'
where granted.run_id = :run_id
  and granted.table_id = 'DOLS-T08'
  and granted.row_key = 'granted'
