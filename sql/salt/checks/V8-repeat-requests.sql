-- V8: repeat requests (STS001-2a, 2b) are among the requests of STS001-1a, 1b, cell by cell (section
-- 12).
select
  'V8' as check_id,
  'error' as severity,
  repeated.table_id,
  bool_and(repeated.value <= requested.value) as passed,
  coalesce(
    string_agg(
      repeated.row_key || ' ' || repeated.column_key || ' ' || repeated.value || ', table 1 '
        || requested.value,
      '; '
      order by repeated.row_key, repeated.column_key
    ) filter (where repeated.value > requested.value),
    'No cell above table 1'
  ) || '.' as detail
from returns.cell as repeated
join returns.cell as requested
  on requested.run_id = repeated.run_id
  and requested.table_id = replace(repeated.table_id, 'STS001-2', 'STS001-1')
  and requested.row_key = repeated.row_key
  and requested.column_key = repeated.column_key
where repeated.run_id = :run_id
  and repeated.table_id in ('STS001-2a', 'STS001-2b')
  and repeated.value is not null
  and requested.value is not null
group by repeated.table_id
