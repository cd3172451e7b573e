-- target: returns.indicator_source
--
-- The runs that are read (audit.run_source), and which days they tell of, not beyond the as-at date.
--   cld    of the year: the files of one run that reads Client Level Data, ASCOF before SALT. Each day is
--          read from the file that was imported last of those whose period covers it, so that nothing
--          counts twice and what a later file no longer has ends with the earlier one.
--   ascof  of the year: the windows that its choice of files covers; before 2024-25 the year
--   others the year of the run, to its as-at date; of the year before too
insert into returns.indicator_source (
  run_id, source, source_run_id, file_no, first_day, last_day
)
with source_run as (
  select
    run.run_id,
    run.return_id,
    run.year,
    make_date(left(run.year, 4)::integer, 4, 1) as year_start,
    least(
      make_date(left(run.year, 4)::integer + 1, 3, 31),
      run.as_at,
      cast(:as_of_date as date)
    ) as last_day
  from audit.run_source
  join audit.run
    on run.run_id = run_source.source_run_id
  where run_source.run_id = :run_id
),
run_with_events as (
  select source_run.run_id, source_run.last_day
  from source_run
  where source_run.year = :year_name
    and exists (
      select
      from audit.file
      where file.run_id = source_run.run_id
        and file.extract_id = 'cld'
        and file.disposition = 'loaded'
    )
  order by source_run.return_id
  limit 1
),
file_period as (
  select
    file.run_id,
    file.file_no,
    file.import_time,
    daterange(
      coalesce(period.period_start, file.period_start),
      least(
        coalesce(period.period_end, file.period_end), cast(:as_of_date as date)
      ),
      '[]'
    ) as days
  from run_with_events
  join audit.file
    on file.run_id = run_with_events.run_id
    and file.extract_id = 'cld'
    and file.disposition = 'loaded'
  left join extract.cld_file_period as period
    on period.run_id = file.run_id
    and period.file_no = file.file_no
  where coalesce(period.period_start, file.period_start)
    <= least(coalesce(period.period_end, file.period_end), cast(:as_of_date as date))
),
own_days as (
  select
    earlier.run_id,
    earlier.file_no,
    unnest(
      datemultirange(earlier.days) - coalesce(
        (
          select range_agg(later.days)
          from file_period as later
          where (later.import_time, later.file_no) > (earlier.import_time, earlier.file_no)
        ),
        '{}'
      )
    ) as days
  from file_period as earlier
),
chosen_window as (
  select
    source_run.run_id,
    unnest(
      range_agg(
        daterange(submission.window_start, least(submission.window_end, source_run.last_day), '[]')
      )
    ) as days
  from source_run
  join returns.submission
    on submission.run_id = source_run.run_id
    and submission.purpose = 'ascof'
    and submission.file_no is not null
    and submission.window_start <= source_run.last_day
  where source_run.return_id = 'ascof'
    and source_run.year = :year_name
  group by source_run.run_id
)
select :run_id, 'cld', run_id, file_no, lower(days), upper(days) - 1
from own_days
union all
select :run_id, 'ascof', run_id, null, lower(days), upper(days) - 1
from chosen_window
union all
select :run_id, return_id, run_id, null, year_start, last_day
from source_run
where year_start <= last_day
  and (
    return_id <> 'ascof'
    or (
      year = :year_name
      and run_id not in (select run_id from chosen_window)
    )
  )
