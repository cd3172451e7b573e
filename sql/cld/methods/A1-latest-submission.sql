-- target: returns.submission
--
-- Events.md A1: the one import of the tables that take one. Rows are grouped by import time: files whose
-- names give the same time are parts of one import. Its stated period covers the window, it came
-- after the window and by the cut-off date; the latest wins. Where the import time is only the file's
-- own time, it says nothing of when the file was handed over: such a file stands alone, and the two
-- tests on the time are left out.
insert into returns.submission (
  run_id, purpose, window_start, window_end, file_no, reference_start, reference_end, note
)
with loaded as (
  select
    file_no,
    name,
    import_time,
    import_basis,
    period_start,
    period_end,
    case
      when import_basis = 'file time' then file_no
      else min(file_no) over (partition by import_basis = 'file time', import_time)
    end as import_no
  from audit.file
  where run_id = :run_id
    and extract_id = 'cld'
    and disposition = 'loaded'
),
eligible as (
  select
    import_no,
    min(import_time) as import_time,
    count(*) as files
  from loaded
  group by import_no
  having min(period_start) <= cast(:window_start as date)
    and max(period_end) >= cast(:window_end as date)
    and (
      min(import_basis) = 'file time'
      or (
        min(import_time)::date > cast(:window_end as date)
        and min(import_time)::date <= cast(:window_close as date)
      )
    )
),
latest as (
  select loaded.file_no, loaded.name, loaded.import_basis, chosen.files
  from (
    select import_no, files
    from eligible
    order by import_time desc, import_no desc
    limit 1
  ) as chosen
  join loaded
    on loaded.import_no = chosen.import_no
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
    else 'Tables are made from ' || latest.name
      || case
        when latest.files > 1
          then ', one of ' || latest.files || ' files of the latest import that covers the year'
        else ', the latest file that covers the year'
      end
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
