-- B1: nothing stops the submission. What does stands in reference.ascs_blocking (specification, section 6):
-- such a return is computed, and may not be handed in until it is put right.
select
  'B1' as check_id,
  'error' as severity,
  'return' as table_id,
  count(finding.rule_id) = 0 as passed,
  blocking.rule_id || case
    when count(finding.rule_id) = 0 then ' does not stop the submission.'
    else ' stops the submission: ' || min(finding.message)
  end as detail
from reference.ascs_blocking as blocking
left join audit.finding
  on finding.run_id = :run_id
  and finding.rule_id = blocking.rule_id
group by blocking.rule_id
