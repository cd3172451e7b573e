-- V15: nobody of 65 and over comes by planned entry from children's services (section 12).
select
  'V15' as check_id,
  'warning' as severity,
  table_id,
  value = 0 as passed,
  'Planned entry of people of 65 and over: ' || value || '.' as detail
from returns.cell
where run_id = :run_id
  and table_id = 'STS001-1b'
  and row_key = 'planned_entry_transition'
  and column_key = 'total'
  and value is not null
