-- target: returns.ascof_source_cell
--
-- Cells of SALT and of SAC that measures are made from (sections 4 and 7): a file of cells where one
-- has the table, else the run of the year that this one reads (audit.run_source). Of several lines the later
-- file counts, and in it the first line.
insert into returns.ascof_source_cell (run_id, table_id, row_key, column_key, value)
with given as (
  select distinct on (table_id, row_key, coalesce(column_key, ''))
    table_id,
    row_key,
    coalesce(column_key, '') as column_key,
    value
  from extract.ascof_source_cell
  where run_id = :run_id
  order by table_id, row_key, coalesce(column_key, ''), file_no desc, line
),
wanted as (
  select distinct table_id
  from reference.ascof_salt_cell_map
)
select :run_id, table_id, row_key, column_key, value
from given
union all
select
  :run_id,
  cell.table_id,
  cell.row_key,
  cell.column_key,
  cell.value
from audit.run_source
join audit.run
  on run.run_id = run_source.source_run_id
  and run.year = :year_name
  and run.return_id in ('salt', 'sac')
join returns.cell
  on cell.run_id = run.run_id
where run_source.run_id = :run_id
  and cell.table_id in (select table_id from wanted)
  and cell.table_id not in (select table_id from given)
