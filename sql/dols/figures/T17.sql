-- T17: per cent known; blank when there are no cases.
select
  'DOLS-T17' as table_id,
  known.row_key,
  'known_pct' as column_key,
  round(100 * known.value / nullif(known.value + unknown.value, 0), 1) as value
from returns.cell as known
join returns.cell as unknown
  on unknown.run_id = known.run_id
  and unknown.table_id = known.table_id
  and unknown.row_key = known.row_key
  and unknown.column_key = 'unknown'
where known.run_id = :run_id
  and known.table_id = 'DOLS-T17'
  and known.column_key = 'known'
