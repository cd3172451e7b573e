-- Marks the warnings that a note of the council explains (jobs/notes.csv). A note names a rule, and
-- a record (the council's reference; the file's name for a warning on the whole file), a person, or
-- both; capitals and blanks around do not matter. Where several notes fit, the one that names the
-- record speaks. Nothing but a warning can be accepted.
insert into audit.accepted_finding (
  run_id, file_no, line, rule_id, note_no, reason, accepted_until
)
with notes_in_force as (
  select
    note_no,
    rule_id,
    lower(record) as record,
    lower(person) as person,
    reason,
    accepted_until
  from audit.note
  where run_id = :run_id
    and in_force
),
warnings as (
  select
    file_no,
    coalesce(line, 0) as line,
    rule_id,
    record_id,
    lower(trim(record)) as record,
    lower(trim(person)) as person
  from audit.finding
  where run_id = :run_id
    and severity = 'warn'
    and rule_id in (select rule_id from notes_in_force)
),
explained as (
  -- one record, whoever it is about or of this person
  select warnings.file_no, warnings.line, warnings.rule_id, notes_in_force.note_no, 1 as precedence
  from warnings
  join notes_in_force
    on notes_in_force.rule_id = warnings.rule_id
    and notes_in_force.record = warnings.record
    and notes_in_force.person in ('', warnings.person)
  where warnings.record_id is not null
  union all
  -- every record of a person
  select warnings.file_no, warnings.line, warnings.rule_id, notes_in_force.note_no, 2
  from warnings
  join notes_in_force
    on notes_in_force.rule_id = warnings.rule_id
    and notes_in_force.person = warnings.person
    and notes_in_force.record = ''
  where warnings.record_id is not null
  union all
  -- the whole file
  select warnings.file_no, warnings.line, warnings.rule_id, notes_in_force.note_no, 3
  from warnings
  join audit.file
    on file.run_id = :run_id
    and file.file_no = warnings.file_no
  join notes_in_force
    on notes_in_force.rule_id = warnings.rule_id
    and notes_in_force.record = lower(trim(file.name))
    and notes_in_force.person = ''
  where warnings.record_id is null
),
spoken_for as (
  select distinct on (file_no, line, rule_id)
    file_no,
    line,
    rule_id,
    note_no
  from explained
  order by file_no, line, rule_id, precedence, note_no
)
select
  :run_id,
  spoken_for.file_no,
  spoken_for.line,
  spoken_for.rule_id,
  spoken_for.note_no,
  notes_in_force.reason,
  notes_in_force.accepted_until
from spoken_for
join notes_in_force
  on notes_in_force.note_no = spoken_for.note_no
