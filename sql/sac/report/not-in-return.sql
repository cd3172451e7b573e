-- sheet: Not in this return
--
-- Rows that are left out and are no error: another council's cases with all that belongs to them, copies of
-- rows and conditions that are there, conditions of people who are unknown and have no case. Together with
-- the rejected rows they are all rows that no figure counts.
with whole as (
  select record_key, file
  from extract.sac_row
  where run_id = :run_id
    and status = 'out_of_scope'
    and file = 'enquiries'
)
select
  returns.inert(file.name) as file,
  row.line,
  returns.inert(row.record_key) as record,
  returns.inert(subject.person) as person,
  returns.inert(subject.team) as team,
  case row.status
    when 'dropped' then 'copy'
    when 'ignored' then 'no case'
    else 'other authority'
  end as reason,
  coalesce(
    returns.inert(hit.message),
    'Belongs to enquiry ' || returns.inert(whole.record_key) || ' of another authority.'
  ) as message
from extract.sac_row as row
join audit.file
  on file.run_id = row.run_id
  and file.file_no = row.file_no
left join extract.subject
  on subject.run_id = row.run_id
  and subject.record_id = row.record_id
left join audit.hit
  on hit.run_id = row.run_id
  and hit.record_id = row.record_id
  and hit.rule_id in ('SAC-G02', 'SAC-P06', 'SAC-P07', 'SAC-C05', 'SAC-E10')
left join whole
  on whole.record_key = row.parent_key
where row.run_id = :run_id
  and row.status in ('dropped', 'ignored', 'out_of_scope')
order by row.record_id, message
