-- sheet: Not in this return
--
-- Rows that are left out and are no error: they belong to another return, or to none. Nothing has to be
-- corrected (specification, section 5.3). Rows with an error as well are on the sheet Rejected rows.
with told as (
  select
    record_id,
    bool_and(rule_id in ({outside_rules})) as outside_only
  from audit.finding
  where run_id = :run_id
    and severity = 'reject'
    and record_id is not null
  group by record_id
)
select
  returns.inert(file.name) as file,
  finding.line,
  returns.inert(finding.record) as record,
  returns.inert(finding.person) as person,
  returns.inert(finding.team) as team,
  finding.rule_id as rule,
  returns.inert(finding.message) as message
from told
join audit.finding
  on finding.run_id = :run_id
  and finding.record_id = told.record_id
  and finding.severity = 'reject'
join audit.file
  on file.run_id = :run_id
  and file.file_no = finding.file_no
where told.outside_only
order by finding.file_no, finding.line, finding.rule_id
