-- Takes back what staging found about an end and a death, where CLD-X008 put another death in its
-- place: CLD-R039 and CLD-R040 are applied again and tell it with the new date. What was changed
-- meanwhile stays in audit.cleansed_value.
delete from audit.finding
using audit.hit
where hit.run_id = :run_id
  and hit.rule_id = 'CLD-X008'
  and hit.severity = 'cleanse'
  and finding.run_id = :run_id
  and finding.record_id = hit.record_id
  and finding.rule_id in ('CLD-R039', 'CLD-R040')
  and not finding.from_sql
