-- The rows themselves, each once, with the selections that leave it out: what the officer looks up.
select
  returns.inert(file.name) as file,
  subject.line,
  returns.inert(subject.record) as record,
  returns.inert(subject.person) as person,
  subject.event_type,
  returns.inert(subject.team) as team,
  left_out.reason,
  string_agg(left_out.selection, ', ' order by left_out.selection) as left_out_of,
  reasons.words as message
from returns.left_out
join reference.engine_reasons as reasons
  on reasons.reason = left_out.reason
  and reasons.of_people = 'yes'
join extract.subject
  on subject.run_id = left_out.run_id
  and subject.record_id = left_out.record_id
join audit.file
  on file.run_id = left_out.run_id
  and file.file_no = subject.file_no
where left_out.run_id = :run_id
group by
  left_out.record_id, file.name, subject.line, subject.record, subject.person, subject.event_type,
  subject.team, left_out.reason, reasons.words
order by left_out.record_id, left_out.reason
