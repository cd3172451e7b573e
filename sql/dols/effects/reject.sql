-- Takes rows that a rule across records rejects out of all that follows.
update extract.dols_application as application
set rejected = true
from audit.hit
where hit.run_id = :run_id
  and hit.severity = 'reject'
  and application.run_id = :run_id
  and application.record_id = hit.record_id
  and not application.rejected
