-- Measures by the method of NHS England that are made from the one file of the year are blank where no
-- file covers it.
select
  layout_cell.table_id,
  layout_cell.row_key,
  layout_cell.column_key,
  cast(null as numeric) as value
from returns.layout_cell
where layout_cell.run_id = :run_id
  and layout_cell.table_id in ('NHS-2E', 'NHS-3D1A', 'NHS-3D1B', 'NHS-3D2A', 'NHS-3D2B')
  and not exists (
    select
    from returns.submission
    where submission.run_id = :run_id
      and submission.purpose = 'nhs_year'
      and submission.file_no is not null
  )
