-- The records of a person by the council's own number, whatever became of them. What an extract knows
-- beyond that (the NHS number, rows that it ties together) says its own explain/records.sql.
select record_id
from extract.subject
where run_id = :run_id
  and lower(trim(person)) = cast(:person as text)
union
select record_id
from audit.finding
where run_id = :run_id
  and record_id is not null
  and severity = 'reject'
  and lower(trim(person)) = cast(:person as text)
