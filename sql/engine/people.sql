-- Who is in a cell: the members of it, or of all the cells that a total adds up, with the row of the
-- extract that put them there. The total of a memo line has each member once, in whatever columns of
-- the line it stands, as cells.sql counts it. The council's own number, never the NHS number.
-- {members} stands for what gives the members of the table.
with wanted as (
  select
    row_is_total,
    column_is_total,
    column_is_total and not row_is_total and not row_in_total as each_once
  from returns.layout_cell
  where run_id = :run_id
    and table_id = :table_id
    and row_key = :row_key
    and column_key = :column_key
),
standing as (
  select
    member.source_run_id,
    member.record_id,
    member.row_key,
    member.column_key,
    wanted.each_once,
    row_number() over (
      partition by member.member_key
      order by member.record_id, cell.column_order
    ) as place
  from {members} as member
  cross join wanted
  join returns.layout_cell as cell
    on cell.run_id = member.run_id
    and cell.table_id = member.table_id
    and cell.row_key = member.row_key
    and cell.column_key = member.column_key
  where member.run_id = :run_id
    and member.table_id = :table_id
    and (member.row_key = :row_key or (wanted.row_is_total and cell.row_in_total))
    and (
      member.column_key = :column_key
      or wanted.each_once
      or (wanted.column_is_total and cell.column_in_total)
    )
)
select
  subject.person,
  subject.record,
  subject.event_type,
  to_char(subject.started, 'DD/MM/YYYY') as started,
  to_char(subject.ended, 'DD/MM/YYYY') as ended,
  file.name as file,
  subject.line,
  standing.row_key,
  standing.column_key
from standing
left join extract.subject
  on subject.run_id = standing.source_run_id
  and subject.record_id = standing.record_id
left join audit.file
  on file.run_id = standing.source_run_id
  and file.file_no = subject.file_no
where not standing.each_once
  or standing.place = 1
order by subject.person, subject.record_id, standing.row_key, standing.column_key
