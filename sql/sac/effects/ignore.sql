-- Leaves out conditions of people who are unknown and have no case (SAC-P06).
update extract.sac_row as row
set status = 'ignored'
from audit.hit
where hit.run_id = :run_id
  and hit.rule_id = 'SAC-P06'
  and row.run_id = :run_id
  and row.record_id = hit.record_id
  and row.status = 'accepted'
