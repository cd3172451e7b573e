-- workbook: Monthly management
--
-- dols-management: the monthly management measures (table DOLS-T16), a line for each measure and month,
-- beside what England had and the difference, where a file of England figures gives it (the later file,
-- and in it the first line). Blank for months that have not begun. rejected_rows are in no measure.
with england as (
  select distinct on (month, measure)
    month,
    measure,
    england
  from extract.dols_england
  where run_id = :run_id
  order by month, measure, file_no desc, line
),
rejected as (
  select count(*) as row_count
  from audit.rejected_row
  join audit.file
    on file.run_id = rejected_row.run_id
    and file.file_no = rejected_row.file_no
    and file.extract_id = 'dols'
  where rejected_row.run_id = :run_id
)
select
  layout_cell.column_key as measure,
  layout_cell.row_key as month,
  cell.value as council,
  england.england,
  cell.value - england.england as difference,
  rejected.row_count as rejected_rows
from returns.layout_cell
join returns.cell
  on cell.run_id = layout_cell.run_id
  and cell.table_id = layout_cell.table_id
  and cell.row_key = layout_cell.row_key
  and cell.column_key = layout_cell.column_key
cross join rejected
left join england
  on england.month = layout_cell.row_key
  and england.measure = layout_cell.column_key
where layout_cell.run_id = :run_id
  and layout_cell.table_id = 'DOLS-T16'
order by layout_cell.column_order, layout_cell.row_order
