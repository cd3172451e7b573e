-- V11: reviews of clients with 12 months of support are among those of all clients with support in
-- the year (section 12): tables 1 of LTS002b and LTS002a, cell by cell. Moves to a care home after
-- planned reviews (LTS002b-2a) are held to the admissions of LTS002a-2 with a warning only: several
-- planned reviews may go before one admission, which counts once.
with pairs as (
  select
    smaller.table_id,
    smaller.row_key,
    smaller.column_key,
    smaller.value,
    larger.table_id as larger_table,
    larger.value as larger_value
  from returns.cell as smaller
  join returns.cell as larger
    on larger.run_id = smaller.run_id
    and larger.table_id = case smaller.table_id
      when 'LTS002b-2a' then 'LTS002a-2'
      else replace(smaller.table_id, 'LTS002b', 'LTS002a')
    end
    and larger.row_key = smaller.row_key
    and larger.column_key = smaller.column_key
  where smaller.run_id = :run_id
    and (
      smaller.table_id like 'LTS002b-1%'
      or (smaller.table_id = 'LTS002b-2a' and smaller.column_key like 'move_%')
    )
    and smaller.value is not null
    and larger.value is not null
)
select
  'V11' as check_id,
  case table_id when 'LTS002b-2a' then 'warning' else 'error' end as severity,
  table_id,
  bool_and(value <= larger_value) as passed,
  coalesce(
    string_agg(
      row_key || ' ' || column_key || ' ' || value || ', ' || larger_table || ' ' || larger_value,
      '; '
      order by row_key, column_key
    ) filter (where value > larger_value),
    'No cell above ' || larger_table
  ) || '.' as detail
from pairs
group by table_id, larger_table
