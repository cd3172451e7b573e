-- Keeps what a rule across records finds. {rule} stands for the rule's own statement.
insert into audit.hit (
  run_id, rule_id, severity, record_id, file_no, field, value_found, value_expected, message
)
with violation as (
{rule}
)
select
  cast(:run_id as integer),
  cast(:rule_id as text),
  cast(:rule_severity as text),
  violation.record_id,
  violation.file_no,
  violation.field,
  violation.value_found,
  violation.value_expected,
  audit.fill(
    cast(:rule_message as text),
    violation.slots || jsonb_build_object('value', coalesce(violation.value_found, '(blank)'))
  )
from violation
