-- rejected-rows.csv: the rows left out, as they came.
with rules_of_row as (
  select record_id, string_agg(distinct rule_id, '|' order by rule_id) as rules, min(record) as record
  from audit.finding
  where run_id = :run_id
    and severity = 'reject'
    and record_id is not null
  group by record_id
)
select
  returns.inert(file.name) as file,
  rejected_row.line,
  returns.inert(rules_of_row.record) as record,
  rules_of_row.rules,
  returns.inert(rejected_row.raw) as raw
from audit.rejected_row
join audit.file
  on file.run_id = rejected_row.run_id
  and file.file_no = rejected_row.file_no
left join rules_of_row
  on rules_of_row.record_id = rejected_row.record_id
where rejected_row.run_id = :run_id
order by rejected_row.file_no, rejected_row.line
