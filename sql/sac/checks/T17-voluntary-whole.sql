-- SAC-T17: a voluntary block is filled, zeros included, or left out as a whole. Cells that the same switches
-- leave out (reference/voluntary_blocks.csv) are one block of their table.
with voluntary as (
  select
    cell.table_id,
    cell.value,
    (
      select string_agg(block.switch, ', ' order by block.row_order)
      from reference.sac_voluntary_blocks as block
      where concat_ws(' ', cell.table_id, cell.row_key, cell.column_key) ~ block.keys
    ) as block
  from returns.cell
  join returns.layout_cell
    on layout_cell.run_id = cell.run_id
    and layout_cell.table_id = cell.table_id
    and layout_cell.row_key = cell.row_key
    and layout_cell.column_key = cell.column_key
    and not layout_cell.mandatory
  where cell.run_id = :run_id
)
select
  'SAC-T17' as check_id,
  'error' as severity,
  table_id,
  count(value) in (0, count(*)) as passed,
  table_id || ': voluntary part ' || block
    || case
      when count(value) = 0 then ' is left out.'
      when count(value) = count(*) then ' is filled.'
      else ' is half filled.'
    end as detail
from voluntary
group by table_id, block
