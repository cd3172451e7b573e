-- V6, V10: tables 1 to 4 of STS002a, and those of STS002b, count the same episodes, in every column
-- (section 12). Tables 2a and 2b are taken together.
with measures (check_id, measure) as (
  values ('V6', 'STS002a'), ('V10', 'STS002b')
),
column_total as (
  select
    measures.check_id,
    measures.measure,
    substr(cell.table_id, 9, 1) as table_no,
    cell.column_key,
    sum(cell.value) as value
  from returns.cell
  join measures
    on measures.measure = left(cell.table_id, 7)
  where cell.run_id = :run_id
    and cell.row_key = 'total'
    and substr(cell.table_id, 9, 1) in ('1', '2', '3', '4')
    and cell.value is not null
  group by measures.check_id, measures.measure, substr(cell.table_id, 9, 1), cell.column_key
),
compared as (
  select
    others.check_id,
    others.measure || '-' || others.table_no as table_id,
    others.column_key,
    others.value,
    routes.value as expected
  from column_total as others
  join column_total as routes
    on routes.measure = others.measure
    and routes.table_no = '1'
    and routes.column_key = others.column_key
  where others.table_no <> '1'
)
select
  check_id,
  'error' as severity,
  table_id,
  bool_and(value = expected) as passed,
  coalesce(
    string_agg(
      column_key || ' ' || value || ', table 1 ' || expected,
      '; '
      order by column_key
    ) filter (where value <> expected),
    'Every column as in table 1'
  ) || '.' as detail
from compared
group by check_id, table_id
