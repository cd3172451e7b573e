-- target: returns.submission
--
-- Events.md B2: the files of DHSC's method. A single selection has one window of twelve months; a
-- joined one has a window for each quarter from its first day. A file is eligible for a window when
-- its period (B1) covers it and it was imported after the window's end and by the as-of date; of the
-- eligible the latest import wins. The reference period of a file runs from the first to the last
-- window that it won (what lies between is included, as in the national code). A window without a
-- file stays, so that the gap is seen. dhsc_files_left_out and dhsc_files_added name files that are
-- never taken, or that are taken for what they state whatever the tests on period and import say.
-- Where the import time is only the file's own time, the tests on it are left out.
insert into returns.submission (
  run_id, purpose, window_start, window_end, file_no, reference_start, reference_end, note
)
with windows (window_start, window_end) as (
  select
    cast(:window_start as date),
    cast(:window_end as date)
  where not cast(:joined as boolean)
  union all
  select
    quarter::date,
    least((quarter + interval '3 months')::date - 1, cast(:window_end as date))
  from generate_series(
    cast(:window_start as timestamp),
    cast(:window_end as timestamp),
    interval '3 months'
  ) as quarter
  where cast(:joined as boolean)
),
files as (
  select
    file.file_no,
    file.name,
    file.import_time,
    file.import_basis,
    file.period_start as stated_start,
    file.period_end as stated_end,
    period.period_start,
    period.period_end,
    file.name = any (cast(:dhsc_files_added as text[])) as added
  from audit.file
  join extract.cld_file_period as period
    on period.run_id = file.run_id
    and period.file_no = file.file_no
  where file.run_id = :run_id
    and file.name <> all (cast(:dhsc_files_left_out as text[]))
),
eligible as (
  select
    windows.window_start,
    windows.window_end,
    files.file_no,
    files.name,
    files.added,
    row_number() over latest_first as place,
    count(*) over (partition by windows.window_start) as eligible_files
  from windows
  join files
    on (
      files.period_start <= windows.window_start
      and files.period_end >= windows.window_end
      and (
        files.import_basis = 'file time'
        or (
          files.import_time::date > windows.window_end
          and files.import_time::date <= cast(:window_close as date)
        )
      )
    )
    or (
      files.added
      and files.stated_start <= windows.window_start
      and files.stated_end >= windows.window_end
    )
  window latest_first as (
    partition by windows.window_start
    order by files.import_time desc, files.file_no desc
  )
),
won as (
  select
    eligible.*,
    min(window_start) over (partition by file_no) as reference_start,
    max(window_end) over (partition by file_no) as reference_end
  from eligible
  where place = 1
)
select
  :run_id,
  :files,
  windows.window_start,
  windows.window_end,
  won.file_no,
  won.reference_start,
  won.reference_end,
  'DHSC, ' || to_char(windows.window_start, 'DD/MM/YYYY') || ' to '
    || to_char(windows.window_end, 'DD/MM/YYYY') || ': '
    || case
      when won.file_no is null
        then 'no file covers it and was handed over after it and by '
          || to_char(cast(:window_close as date), 'DD/MM/YYYY') || '; its events are missing.'
      else won.name
        || case
          when won.added then ', added by the setting dhsc_files_added'
          else ''
        end
        || case
          when won.eligible_files = 1 then ', the only file that covers it.'
          else ', the latest of ' || won.eligible_files || ' files that cover it.'
        end
    end
from windows
left join won
  on won.window_start = windows.window_start
