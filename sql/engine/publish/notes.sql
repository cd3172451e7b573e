-- Every note of the council as this run found it, and what it explains.
with explained as (
  select
    note_no,
    count(*) as records
  from audit.accepted_finding
  where run_id = :run_id
  group by note_no
)
select
  note.rule_id as rule,
  returns.inert(note.record) as record,
  returns.inert(note.person) as person,
  returns.inert(note.reason) as reason,
  to_char(note.accepted_until, 'DD/MM/YYYY') as accepted_until,
  case
    when not note.in_force then 'expired'
    when explained.records is null then 'without effect'
    else 'in force'
  end as state,
  coalesce(explained.records, 0) as records,
  case
    when not note.in_force then 'The warning is open again: mend the record, or renew the note.'
    when explained.records is null then 'No warning answers to it: take it out, or correct its rule, record or person.'
  end as "what to do"
from audit.note
left join explained
  on explained.note_no = note.note_no
where note.run_id = :run_id
order by note.note_no
