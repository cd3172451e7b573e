-- What a rule across records finds. {rule} stands for the rule's own statement.
with violation as (
{rule}
)
select
  violation.record_id,
  violation.file_no,
  violation.field,
  violation.value_found,
  violation.value_expected,
  audit.fill(
    cast(:rule_message as text),
    violation.slots || jsonb_build_object('value', coalesce(violation.value_found, '(blank)'))
  ) as message
from violation
