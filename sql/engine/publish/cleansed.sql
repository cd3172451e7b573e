-- cleansed.csv: every value that was changed, before and after.
select
  returns.inert(file.name) as file,
  cleansed_value.line,
  returns.inert(cleansed_value.record) as record,
  cleansed_value.field,
  returns.inert(cleansed_value.before) as before,
  returns.inert(cleansed_value.after) as after,
  cleansed_value.rule_id as rule
from audit.cleansed_value
join audit.file
  on file.run_id = cleansed_value.run_id
  and file.file_no = cleansed_value.file_no
where cleansed_value.run_id = :run_id
order by
  cleansed_value.file_no,
  cleansed_value.line,
  cleansed_value.field,
  cleansed_value.rule_id,
  cleansed_value.before,
  cleansed_value.after
