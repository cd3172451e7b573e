-- Cells: how many members fall in each cell of the layout, zero where none do, blank where a cell
-- cannot be derived, its table cannot be made, or the council does not fill it. A table's SQL gives
-- each member of a cell once. Totals are sums of the lines that the layout adds up; a blank adds
-- nothing. A memo line is no part of them, and its own total counts each member once, in whatever
-- columns of the line it stands. A total of cells that all cannot be derived is blank too.
insert into returns.cell (run_id, table_id, row_key, column_key, value)
with parts as (
  select
    layout_cell.*,
    coalesce(members_of_cells.members, 0) as members
  from returns.layout_cell
  left join members_of_cells
    on members_of_cells.table_id = layout_cell.table_id
    and members_of_cells.row_key = layout_cell.row_key
    and members_of_cells.column_key = layout_cell.column_key
  where layout_cell.run_id = :run_id
    and not layout_cell.row_is_total
    and not layout_cell.column_is_total
),
-- Each part, and the sums that the totals show: a key is null where it stands for all lines.
summed as (
  select
    table_id,
    row_key,
    column_key,
    case
      when row_key is not null and column_key is not null then sum(members)
      when row_key is not null then sum(members) filter (where column_in_total)
      when column_key is not null then sum(members) filter (where row_in_total)
      else sum(members) filter (where row_in_total and column_in_total)
    end as members
  from parts
  group by grouping sets (
    (table_id, row_key, column_key), (table_id, row_key), (table_id, column_key), (table_id)
  )
),
memo_line as (
  select distinct table_id, row_key
  from returns.layout_cell
  where run_id = :run_id
    and not row_is_total
    and not row_in_total
),
memo_total as (
  select
    table_id,
    row_key,
    count(*) as members
  from (
    select distinct table_id, row_key, member_key
    from returns.member
    where run_id = :run_id
      and (table_id, row_key) in (select memo_line.table_id, memo_line.row_key from memo_line)
  ) as once
  group by table_id, row_key
)
select
  layout_cell.run_id,
  layout_cell.table_id,
  layout_cell.row_key,
  layout_cell.column_key,
  case
    when layout_cell.table_id in (
      select blank_table.table_id
      from returns.blank_table
      where blank_table.run_id = :run_id
    )
      then null
    when not layout_cell.derivable then null
    when cast(:blank_keys as text) <> ''
      and (
        layout_cell.row_key ~ cast(:blank_keys as text)
        or layout_cell.column_key ~ cast(:blank_keys as text)
        or concat_ws(' ', layout_cell.table_id, layout_cell.row_key, layout_cell.column_key)
          ~ cast(:blank_keys as text)
      )
      then null
    when not layout_cell.row_is_total and not layout_cell.row_in_total and layout_cell.column_is_total
      then coalesce(memo_total.members, 0)
    else summed.members
  end
from returns.layout_cell
left join memo_total
  on memo_total.table_id = layout_cell.table_id
  and memo_total.row_key = layout_cell.row_key
left join summed
  on summed.table_id = layout_cell.table_id
  and coalesce(summed.row_key, '') = case when layout_cell.row_is_total then '' else layout_cell.row_key end
  and coalesce(summed.column_key, '')
    = case when layout_cell.column_is_total then '' else layout_cell.column_key end
where layout_cell.run_id = :run_id
