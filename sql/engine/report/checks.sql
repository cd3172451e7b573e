-- Checks of a run by table: those that failed each, the others counted.
select
  table_id,
  check_id,
  severity,
  passed,
  case when passed then '' else detail end as detail,
  count(*) as checks
from returns.check_result
where run_id = :run_id
group by table_id, check_id, severity, passed, case when passed then '' else detail end
order by table_id, passed, array_position(array['error', 'warning', 'info'], severity), check_id, detail
