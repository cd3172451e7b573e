-- target: returns.submission
--
-- Events.md A1: the one file of the tables that take one. Its stated period covers the window, it was
-- imported after the window and by the cut-off date; the latest wins. Where the import time is only
-- the file's own time, it says nothing of when the file was handed over, and the two tests on it are
-- left out.
insert into returns.submission (
  run_id, purpose, window_start, window_end, file_no, reference_start, reference_end, note
)
with eligible as (
  select
    file_no,
    name,
    import_time,
    import_basis
  from audit.file
  where run_id = :run_id
    and extract_id = 'cld'
    and disposition = 'loaded'
    and period_start <= cast(:window_start as date)
    and period_end >= cast(:window_end as date)
    and (
      import_basis = 'file time'
      or (
        import_time::date > cast(:window_end as date)
        and import_time::date <= cast(:window_close as date)
      )
    )
),
latest as (
  select file_no, name, import_basis
  from eligible
  order by import_time desc, file_no desc
  limit 1
)
select
  :run_id,
  :files,
  cast(:window_start as date),
  cast(:window_end as date),
  latest.file_no,
  cast(:window_start as date),
  cast(:window_end as date),
  case
    when latest.file_no is null
      then 'No file covers the whole year and was handed over before the submission window closed:'
        || ' the tables made from it are blank. Put the submission of the year into the input folder.'
    else 'Tables are made from ' || latest.name || ', the latest file that covers the year'
      || case
        when latest.import_basis = 'file time'
          then '; its name does not say when it was submitted, so the submission window was not tested'
        else ''
      end
      || '.'
  end
from (select) as always
left join latest
  on true
