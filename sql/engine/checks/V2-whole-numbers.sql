-- V2: every cell is blank or not below zero (SALT specification, section 12).
select
  'V2' as check_id,
  'error' as severity,
  table_id,
  count(*) filter (where value < 0) = 0 as passed,
  count(*) filter (where value < 0) || ' cells below zero.' as detail
from returns.cell
where run_id = :run_id
group by table_id
