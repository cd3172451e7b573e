-- V1: every total equals the sum of its parts (SALT specification, section 12). Totals are made as
-- sums of the lines that add up; here they are held to the members of the table, each taken once: who
-- stands in two cells of a table makes the two differ.
with lines_beside as (
  select table_id, row_key, column_key
  from returns.layout_cell
  where run_id = :run_id
    and not (row_in_total and column_in_total)
),
once as (
  select distinct table_id, member_key
  from returns.member
  where run_id = :run_id
    and (table_id, row_key, column_key) not in (select table_id, row_key, column_key from lines_beside)
),
counted as materialized (
  select table_id, count(*) as members
  from once
  group by table_id
),
grand_total as (
  select cell.table_id, cell.value
  from returns.cell
  join returns.layout_cell
    on layout_cell.run_id = cell.run_id
    and layout_cell.table_id = cell.table_id
    and layout_cell.row_key = cell.row_key
    and layout_cell.column_key = cell.column_key
    and layout_cell.row_is_total
    and layout_cell.column_is_total
  where cell.run_id = :run_id
    and cell.value is not null
)
select
  'V1' as check_id,
  'error' as severity,
  grand_total.table_id,
  grand_total.value = coalesce(counted.members, 0) as passed,
  'Total ' || grand_total.value || ', members of the table '
    || coalesce(counted.members, 0) || '.' as detail
from grand_total
left join counted
  on counted.table_id = grand_total.table_id
