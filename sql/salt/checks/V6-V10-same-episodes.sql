-- V6 and V10: tables 1, 2a and 2b, 3, and 4 of STS002a (V6) and of STS002b (V10) count the same episodes,
-- in all and in each column (section 12).
with by_table as (
  select
    left(table_id, 7) as measure,
    substr(table_id, 9, 1) as table_no,
    column_key,
    sum(value) as value
  from returns.cell
  where run_id = :run_id
    and table_id ~ '^STS002[ab]-[1-4]'
    and row_key = 'total'
    and value is not null
  group by left(table_id, 7), substr(table_id, 9, 1), column_key
),
by_column as (
  select
    measure,
    column_key,
    min(value) = max(value) as agree,
    string_agg('table ' || table_no || ' ' || value, ', ' order by table_no) as totals
  from by_table
  group by measure, column_key
)
select
  case measure when 'STS002a' then 'V6' else 'V10' end as check_id,
  'error' as severity,
  measure as table_id,
  bool_and(agree) as passed,
  string_agg(column_key || ': ' || totals || '.', ' ' order by column_key)
    filter (where not agree or column_key = 'total') as detail
from by_column
group by measure
