-- V15: the cells of a prison are blank where there is none in the area (section 12). Who stands in a
-- blank cell all the same is in the totals, and is told here. :blank_keys are the keys of these
-- cells, empty for none.
with blank_cell as (
  select table_id, row_key, column_key, value
  from returns.cell
  where run_id = :run_id
    and cast(:blank_keys as text) <> ''
    and (row_key ~ cast(:blank_keys as text) or column_key ~ cast(:blank_keys as text))
),
standing as (
  select
    table_id,
    row_key,
    column_key,
    count(*) as members
  from returns.member
  where run_id = :run_id
    and cast(:blank_keys as text) <> ''
  group by table_id, row_key, column_key
),
by_table as (
  select
    blank_cell.table_id,
    count(blank_cell.value) as filled,
    coalesce(sum(standing.members), 0) as members
  from blank_cell
  left join standing
    using (table_id, row_key, column_key)
  group by blank_cell.table_id
)
select
  'V15' as check_id,
  'warning' as severity,
  table_id,
  filled = 0 and members = 0 as passed,
  'Cells that should be blank: ' || filled || ' filled, ' || members || ' people or events in them.'
    as detail
from by_table
