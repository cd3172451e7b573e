-- SAC-T07: every total equals the sum of its parts, in rows and in columns. The two totals of SG4a are
-- counted by themselves, from all concluded enquiries and from those with an achievement.
with cell as (
  select
    cell.table_id,
    cell.row_key,
    cell.column_key,
    cell.value,
    layout_cell.row_is_total,
    layout_cell.row_in_total,
    layout_cell.column_is_total,
    layout_cell.column_in_total
  from returns.cell
  join returns.layout_cell
    on layout_cell.run_id = cell.run_id
    and layout_cell.table_id = cell.table_id
    and layout_cell.row_key = cell.row_key
    and layout_cell.column_key = cell.column_key
  where cell.run_id = :run_id
    and cell.value is not null
),
sums as (
  select total.table_id, total.row_key, total.column_key, total.value, sum(part.value) as parts
  from cell as total
  join cell as part
    on part.table_id = total.table_id
    and part.column_key = total.column_key
    and part.row_in_total
  where total.row_is_total
    and total.table_id not like 'SG4a-%'
  group by total.table_id, total.row_key, total.column_key, total.value
  union all
  select total.table_id, total.row_key, total.column_key, total.value, sum(part.value)
  from cell as total
  join cell as part
    on part.table_id = total.table_id
    and part.row_key = total.row_key
    and part.column_in_total
  where total.column_is_total
  group by total.table_id, total.row_key, total.column_key, total.value
  union all
  select total.table_id, total.row_key, total.column_key, total.value, sum(part.value)
  from cell as total
  join (
    values
      ('asked_total', 'yes_expressed'),
      ('asked_total', 'yes_none'),
      ('asked_total', 'no'),
      ('asked_total', 'dk'),
      ('asked_total', 'nr'),
      ('achieved_total', 'fully'),
      ('achieved_total', 'partially'),
      ('achieved_total', 'not_achieved')
  ) as parts_of (total, part)
    on parts_of.total = total.row_key
  join cell as part
    on part.table_id = total.table_id
    and part.row_key = parts_of.part
    and part.column_key = total.column_key
  where total.table_id like 'SG4a-%'
  group by total.table_id, total.row_key, total.column_key, total.value
)
select
  'SAC-T07' as check_id,
  'error' as severity,
  table_id,
  bool_and(value = parts) as passed,
  coalesce(
    string_agg(
      table_id || ' ' || row_key || '/' || column_key || ': total ' || value || ', parts add to ' || parts
        || '.',
      ' ' order by row_key, column_key
    ) filter (where value <> parts),
    'Totals are the sums of their parts.'
  ) as detail
from sums
group by table_id
