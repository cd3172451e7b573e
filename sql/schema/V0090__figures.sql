-- Cells that are no counts: percentages, rates, means and medians. A value has the decimals that it is
-- shown with; counts have none.
drop view returns.current_cell;
alter table returns.cell alter column value type numeric;
alter table returns.earlier_cell alter column value type numeric;

create view returns.current_cell as
select
  current_run.return_id,
  current_run.year,
  current_run.council,
  current_run.as_at,
  layout_cell.table_id,
  layout_cell.row_key,
  layout_cell.column_key,
  cell.value,                        -- null: cannot be derived; 0: counted, none
  layout_cell.table_order,
  layout_cell.row_order,
  layout_cell.column_order
from returns.current_run
join returns.layout_cell
  on layout_cell.run_id = current_run.run_id
join returns.cell
  on cell.run_id = layout_cell.run_id
  and cell.table_id = layout_cell.table_id
  and cell.row_key = layout_cell.row_key
  and cell.column_key = layout_cell.column_key;

grant select on returns.current_cell to returns_reader;
