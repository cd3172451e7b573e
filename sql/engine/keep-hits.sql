-- Keeps what a rule across records found.
insert into audit.hit (
  run_id, rule_id, severity, record_id, file_no, field, value_found, value_expected, message
)
select
  :run_id,
  :rule_id,
  :rule_severity,
  record_id,
  file_no,
  field,
  value_found,
  value_expected,
  message
from rule_hits
