-- The cells that count a person, of a return whose records stand in runs of others; by the council's own
-- number. {members} stands for what gives the members of the tables.
select distinct
  member.table_id,
  member.row_key,
  member.column_key,
  subject.record,
  subject.event_type,
  to_char(subject.started, 'DD/MM/YYYY') as started,
  cell.table_order,
  cell.row_order,
  cell.column_order
from {members} as member
join returns.layout_cell as cell
  on cell.run_id = member.run_id
  and cell.table_id = member.table_id
  and cell.row_key = member.row_key
  and cell.column_key = member.column_key
join extract.subject
  on subject.run_id = member.source_run_id
  and subject.record_id = member.record_id
where member.run_id = :run_id
  and lower(trim(subject.person)) = cast(:person as text)
order by cell.table_order, cell.row_order, cell.column_order, subject.record
