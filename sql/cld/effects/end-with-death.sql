-- Ends events with the death, where CLD-R039 and CLD-R040 were applied again after CLD-X008.
update extract.cld_spine as spine
set der_end_date = spine.date_of_death
from audit.hit
where hit.run_id = :run_id
  and hit.rule_id in ('CLD-R039', 'CLD-R040')
  and hit.severity = 'cleanse'
  and spine.run_id = :run_id
  and spine.record_id = hit.record_id
