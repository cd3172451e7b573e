-- Complete runs of a year and council, the last of each return and as-at date: what came in and what
-- was found. Counts of files and findings stay when the rows of a run are dropped.
with last_of_day as (
  select distinct on (return_id, as_at)
    run_id,
    return_id,
    as_at
  from audit.run
  where year = :year
    and council = :council
    and status = 'completed'
  order by return_id, as_at, run_id desc
),
rows_of_run as (
  select
    file.run_id,
    sum(file.rows_read) as rows_read,
    sum(file.rows_accepted) as rows_accepted,
    sum(file.rows_rejected) as rows_rejected
  from audit.file
  join last_of_day
    on last_of_day.run_id = file.run_id
  where file.disposition = 'loaded'
  group by file.run_id
),
findings_of_run as (
  select
    finding_count.run_id,
    sum(finding_count.findings) as findings
  from audit.finding_count
  join last_of_day
    on last_of_day.run_id = finding_count.run_id
  group by finding_count.run_id
),
checks_of_run as (
  select
    check_result.run_id,
    count(*) filter (where check_result.severity = 'error' and not check_result.passed) as failed_checks,
    count(*) filter (where check_result.severity = 'warning' and not check_result.passed) as warned_checks,
    count(*) as checks
  from returns.check_result
  join last_of_day
    on last_of_day.run_id = check_result.run_id
  group by check_result.run_id
)
select
  last_of_day.run_id,
  last_of_day.return_id,
  last_of_day.as_at,
  coalesce(rows_of_run.rows_read, 0) as rows_read,
  coalesce(rows_of_run.rows_accepted, 0) as rows_accepted,
  coalesce(rows_of_run.rows_rejected, 0) as rows_rejected,
  coalesce(findings_of_run.findings, 0) as findings,
  coalesce(checks_of_run.checks, 0) as checks,
  coalesce(checks_of_run.failed_checks, 0) as failed_checks,
  coalesce(checks_of_run.warned_checks, 0) as warned_checks
from last_of_day
left join rows_of_run
  on rows_of_run.run_id = last_of_day.run_id
left join findings_of_run
  on findings_of_run.run_id = last_of_day.run_id
left join checks_of_run
  on checks_of_run.run_id = last_of_day.run_id
order by last_of_day.return_id, last_of_day.as_at
