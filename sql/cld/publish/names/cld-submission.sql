-- The national name of the submission file (spec.md section 4): council, CLD, first and last day of
-- the period, and when it was made. That is the as-at date at midnight, never the clock: two runs
-- over the same files give the same name, and a file made on a later day has a later name, so that
-- the latest import wins for its period. Of several files of one import the earliest start and the
-- latest end. No row where no file was chosen, or where it does not say which period it covers.
select
  concat_ws(
    '_',
    run.council,
    'CLD',
    to_char(min(file.period_start), 'YYYYMMDD'),
    to_char(max(file.period_end), 'YYYYMMDD'),
    to_char(run.as_at, 'YYYYMMDD') || '000000'
  ) || '.csv' as file_name
from returns.submission
join audit.run
  on run.run_id = submission.run_id
join audit.file
  on file.run_id = submission.run_id
  and file.file_no = submission.file_no
where submission.run_id = :run_id
  and submission.purpose = 'year'
  and file.period_start is not null
  and file.period_end is not null
group by run.run_id, run.council, run.as_at
