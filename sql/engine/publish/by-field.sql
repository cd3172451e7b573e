-- Findings of each file by rule and field.
with hits as (
  select
    file_no,
    rule_id,
    severity,
    field,
    count(*) as findings
  from audit.finding
  where run_id = :run_id
  group by file_no, rule_id, severity, field
)
select
  returns.inert(file.name) as file,
  hits.rule_id as rule,
  hits.severity,
  hits.field,
  hits.findings
from hits
join audit.file
  on file.run_id = :run_id
  and file.file_no = hits.file_no
order by hits.file_no, hits.rule_id, hits.severity, hits.field
