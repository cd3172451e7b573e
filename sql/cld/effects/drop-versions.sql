-- Marks the versions of an event that CLD-X002 drops. The event methods do not read this mark: they
-- remove versions themselves.
update extract.cld_spine as spine
set dropped_by = 'CLD-X002'
from audit.hit
where hit.run_id = :run_id
  and hit.rule_id = 'CLD-X002'
  and hit.severity = 'cleanse'
  and spine.run_id = :run_id
  and spine.record_id = hit.record_id
