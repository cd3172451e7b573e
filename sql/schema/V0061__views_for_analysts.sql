-- For analysts (role returns_reader): the figures and the people behind them, without run numbers.
-- Current is the last complete run of each return, year and council. People are named by the
-- council's own number, never by NHS number, name or date of birth.

create view returns.current_run as
select distinct on (return_id, year, council)
  return_id,
  year,
  council,
  run_id,
  run_key,
  as_at,
  finished_at
from audit.run
where status = 'completed'
order by return_id, year, council, run_id desc;

create view returns.current_cell as
select
  current_run.return_id,
  current_run.year,
  current_run.council,
  current_run.as_at,
  layout_cell.table_id,
  layout_cell.row_key,
  layout_cell.column_key,
  cell.value,                        -- null: cannot be derived; 0: counted, none
  layout_cell.table_order,
  layout_cell.row_order,
  layout_cell.column_order
from returns.current_run
join returns.layout_cell
  on layout_cell.run_id = current_run.run_id
join returns.cell
  on cell.run_id = layout_cell.run_id
  and cell.table_id = layout_cell.table_id
  and cell.row_key = layout_cell.row_key
  and cell.column_key = layout_cell.column_key;

-- One row for each person, request, review ... in each cell that is not a total, with the row of the
-- extract that put it there. A cell has as many rows here as its value says. What is counted once
-- (member_key) is left out: it may hold an NHS number.
create view returns.current_member as
select
  current_run.return_id,
  current_run.year,
  current_run.council,
  current_run.as_at,
  member.table_id,
  member.row_key,
  member.column_key,
  subject.person,
  subject.record,
  subject.event_type,
  subject.started,
  subject.ended,
  subject.team,
  file.name as file,
  subject.line
from returns.current_run
join returns.member
  on member.run_id = current_run.run_id
left join extract.subject
  on subject.run_id = member.run_id
  and subject.record_id = member.record_id
left join audit.file
  on file.run_id = subject.run_id
  and file.file_no = subject.file_no;

grant select on returns.current_run, returns.current_cell, returns.current_member
  to returns_reader;
