-- V12: a table has no more clients than reviews or requests; and no more clients are reviewed
-- (LTS002b-3) than are in LTS001c, by age (section 12).
with pairs as (
  select
    clients.table_id,
    'clients' as named,
    clients.value,
    counted.value as at_most
  from returns.cell as clients
  join returns.cell as counted
    on counted.run_id = clients.run_id
    and counted.table_id = clients.table_id
    and counted.row_key = 'total'
    and counted.column_key = clients.column_key
  where clients.run_id = :run_id
    and clients.row_key = 'total_clients'
    and clients.column_key = 'total'
  union all
  select
    reviewed.table_id,
    reviewed.row_key,
    reviewed.value,
    supported.value
  from returns.cell as reviewed
  join returns.cell as supported
    on supported.run_id = reviewed.run_id
    and supported.table_id = case reviewed.row_key
      when 'age_18_64' then 'LTS001c-1a'
      when 'age_65_plus' then 'LTS001c-1b'
    end
    and supported.row_key = 'total'
    and supported.column_key = 'total'
  where reviewed.run_id = :run_id
    and reviewed.table_id = 'LTS002b-3'
    and reviewed.column_key = 'total'
)
select
  'V12' as check_id,
  'error' as severity,
  table_id,
  value <= at_most as passed,
  named || ' ' || value || ', at most ' || at_most || '.' as detail
from pairs
where value is not null
  and at_most is not null
