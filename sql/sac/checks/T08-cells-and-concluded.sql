-- SAC-T08: an enquiry counts at most once in a cell, so no cell of an SG2 table exceeds the enquiries
-- concluded.
with concluded as (
  select split_part(table_id, '-', 2) as enquiry_type, value
  from returns.cell
  where run_id = :run_id
    and table_id like 'SG3a-%'
    and row_key = 'total'
    and column_key = 'total'
    and value is not null
)
select
  'SAC-T08' as check_id,
  'error' as severity,
  cell.table_id,
  bool_and(cell.value <= concluded.value) as passed,
  coalesce(
    string_agg(
      cell.table_id || ' ' || cell.row_key || '/' || cell.column_key || ': ' || cell.value || ' exceeds '
        || concluded.value || ' concluded enquiries.',
      ' ' order by cell.row_key, cell.column_key
    ) filter (where cell.value > concluded.value),
    'No cell exceeds ' || concluded.value || ' concluded enquiries.'
  ) as detail
from returns.cell
join returns.layout_cell
  on layout_cell.run_id = cell.run_id
  and layout_cell.table_id = cell.table_id
  and layout_cell.row_key = cell.row_key
  and layout_cell.column_key = cell.column_key
  and layout_cell.row_in_total
  and layout_cell.column_in_total
join concluded
  on concluded.enquiry_type = split_part(cell.table_id, '-', 2)
where cell.run_id = :run_id
  and cell.table_id like 'SG2%'
  and cell.value is not null
group by cell.table_id, concluded.value
