-- Takes copies out of all that follows: exact copies of a row (SAC-G02), and a condition that is recorded
-- again (SAC-P07).
update extract.sac_row as row
set status = 'dropped'
from audit.hit
where hit.run_id = :run_id
  and hit.rule_id in ('SAC-G02', 'SAC-P07')
  and hit.severity <> 'warn'
  and row.run_id = :run_id
  and row.record_id = hit.record_id
  and row.status <> 'dropped'
