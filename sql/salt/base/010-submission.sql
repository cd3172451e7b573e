-- target: returns.submission
--
-- Chooses the submission that feeds the snapshot and headcount tables (spec.md 3.2): its period
-- covers the year, it was imported after the year and before the window closed, the latest wins.
-- Where the import time is only the file's own time, it says nothing of when the file was handed
-- over, and the two tests on it are left out.
insert into returns.submission (run_id, purpose, file_no, note)
with eligible as (
  select
    file_no,
    name,
    import_time,
    import_basis
  from audit.file
  where run_id = :run_id
    and disposition = 'loaded'
    and period_start <= cast(:year_start as date)
    and period_end >= cast(:year_end as date)
    and (
      import_basis = 'file time'
      or (
        import_time::date > cast(:year_end as date)
        and import_time::date <= cast(:window_close as date)
      )
    )
)
select
  :run_id,
  'year',
  file_no,
  'Tables are made from ' || name || ', the latest file that covers the year'
    || case
      when import_basis = 'file time'
        then '; its name does not say when it was submitted, so the submission window was not tested'
      else ''
    end
    || '.'
from eligible
order by import_time desc, file_no desc
limit 1
