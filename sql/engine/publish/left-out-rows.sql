-- The rows themselves, each once, with the selections that leave it out: what the officer looks up.
-- The subjects are all rows of the run, and few of them are wanted: "is true" makes each be asked
-- for its number first, before anything else is read from it.
with of_people as (
  select
    left_out.record_id,
    left_out.reason,
    reasons.words,
    string_agg(left_out.selection, ', ' order by left_out.selection) as selections
  from returns.left_out
  join reference.engine_reasons as reasons
    on reasons.reason = left_out.reason
    and reasons.of_people = 'yes'
  where left_out.run_id = :run_id
  group by left_out.record_id, left_out.reason, reasons.words
)
select
  returns.inert(file.name) as file,
  subject.line,
  returns.inert(subject.record) as record,
  returns.inert(subject.person) as person,
  subject.event_type,
  returns.inert(subject.team) as team,
  of_people.reason,
  of_people.selections as left_out_of,
  of_people.words as message
from of_people
join extract.subject
  on subject.run_id = :run_id
  and subject.record_id = of_people.record_id
join audit.file
  on file.run_id = subject.run_id
  and file.file_no = subject.file_no
where (subject.record_id in (select record_id from of_people)) is true
order by of_people.record_id, of_people.reason
