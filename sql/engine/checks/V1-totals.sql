-- V1: every total equals what is counted again from its members (SALT specification, section 12).
with counted as (
  select table_id, count(*) as members
  from (
    select distinct member.table_id, member.row_key, member.column_key, member.member_key
    from returns.member
    join returns.layout_cell
      on layout_cell.run_id = member.run_id
      and layout_cell.table_id = member.table_id
      and layout_cell.row_key = member.row_key
      and layout_cell.column_key = member.column_key
      and layout_cell.row_in_total
      and layout_cell.column_in_total
    where member.run_id = :run_id
  ) as once
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
  'Total ' || grand_total.value || ', counted again from its members '
    || coalesce(counted.members, 0) || '.' as detail
from grand_total
left join counted
  on counted.table_id = grand_total.table_id
