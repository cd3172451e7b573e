-- V15: the cells of a prison are blank where there is none in the area (section 12). Who stands in a
-- blank cell all the same is in the totals, and is told here. :blank_keys are the keys of these
-- cells, empty for none.
with blank_cells as (
  select
    cell.table_id,
    count(cell.value) as filled,
    sum(standing.members) as members
  from returns.cell
  cross join lateral (
    select count(*) as members
    from returns.member
    where member.run_id = cell.run_id
      and member.table_id = cell.table_id
      and member.row_key = cell.row_key
      and member.column_key = cell.column_key
  ) as standing
  where cell.run_id = :run_id
    and cast(:blank_keys as text) <> ''
    and (cell.row_key ~ cast(:blank_keys as text) or cell.column_key ~ cast(:blank_keys as text))
  group by cell.table_id
)
select
  'V15' as check_id,
  'warning' as severity,
  table_id,
  filled = 0 and members = 0 as passed,
  'Cells that should be blank: ' || filled || ' filled, ' || members || ' people or events in them.'
    as detail
from blank_cells
