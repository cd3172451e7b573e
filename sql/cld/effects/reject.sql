-- Takes rows that a rule across records rejects out of all that follows.
update extract.cld_spine as spine
set rejected = true
from audit.hit
where hit.run_id = :run_id
  and hit.severity = 'reject'
  and spine.run_id = :run_id
  and spine.record_id = hit.record_id
  and not spine.rejected
