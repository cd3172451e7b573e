-- target: returns.submission
--
-- Events.md A1': every file of the chronology tables, imported by the cut-off date. Where the import
-- time is only the file's own time, it says nothing of when the file was handed over, and the test is
-- left out.
insert into returns.submission (
  run_id, purpose, window_start, window_end, file_no, reference_start, reference_end, note
)
with accepted as (
  select file_no, name
  from audit.file
  where run_id = :run_id
    and extract_id = 'cld'
    and disposition = 'loaded'
    and (
      import_basis = 'file time'
      or import_time::date <= cast(:window_close as date)
    )
)
select
  :run_id,
  :files,
  cast(:window_start as date),
  cast(:window_end as date),
  accepted.file_no,
  cast(:window_start as date),
  cast(:window_end as date),
  case
    when accepted.file_no is null
      then 'No file was handed over by ' || to_char(cast(:window_close as date), 'DD/MM/YYYY')
        || ': tables of history are blank.'
    else 'Tables of history read ' || accepted.name || ', as all files handed over by '
      || to_char(cast(:window_close as date), 'DD/MM/YYYY') || '.'
  end
from (select) as always
left join accepted
  on true
