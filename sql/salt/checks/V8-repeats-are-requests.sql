-- V8: no cell of STS001-2 is larger than the same cell of STS001-1 (section 12).
select
  'V8' as check_id,
  'error' as severity,
  repeated.table_id,
  bool_and(repeated.value <= counted.value) as passed,
  count(*) filter (where repeated.value > counted.value) || ' cells larger than in '
    || counted.table_id || '.' as detail
from returns.cell as repeated
join returns.cell as counted
  on counted.run_id = repeated.run_id
  and counted.table_id = replace(repeated.table_id, 'STS001-2', 'STS001-1')
  and counted.row_key = repeated.row_key
  and counted.column_key = repeated.column_key
where repeated.run_id = :run_id
  and repeated.table_id in ('STS001-2a', 'STS001-2b')
  and repeated.value is not null
  and counted.value is not null
group by repeated.table_id, counted.table_id
