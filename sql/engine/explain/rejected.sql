-- Records that a rule rejected: they are in no figure.
select
  record_id,
  null as table_id,
  rule_id as step,
  'REJECTED' as reason,
  message as words,
  null as because_of,
  null as detail
from audit.finding
where run_id = :run_id
  and severity = 'reject'
  and record_id = any (cast(:records as bigint[]))
order by record_id, rule_id, field
