-- Keeps what a rule across records found. {rule} stands for the rule's own statement.
insert into audit.hit (
  run_id, rule_id, severity, record_id, file_no, field, value_found, value_expected, message
)
with violation as (
{rule}
)
select
  :run_id,
  :rule_id,
  :rule_severity,
  violation.record_id,
  violation.file_no,
  violation.field,
  violation.value_found,
  violation.value_expected,
  audit.fill(
    :rule_message,
    violation.slots || jsonb_build_object('value', coalesce(violation.value_found, '(blank)'))
  )
from violation
