-- T05 and T06: per cent of all people. The total is 100.0, not the sum of rounded rows; blank when there
-- are no people. Source: DoLS specification, section 6.3.
select
  part.table_id,
  part.row_key,
  'pct' as column_key,
  round(100 * part.value / nullif(whole.value, 0), 1) as value
from returns.cell as part
join returns.cell as whole
  on whole.run_id = part.run_id
  and whole.table_id = part.table_id
  and whole.row_key = 'total'
  and whole.column_key = 'people'
where part.run_id = :run_id
  and part.table_id in ('DOLS-T05', 'DOLS-T06')
  and part.column_key = 'people'
