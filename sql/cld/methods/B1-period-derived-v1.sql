-- target: extract.cld_file_period
--
-- Events.md B1, period_basis derived_v1 (national practice up to the run of Q4 2025-26): the months in
-- which events of the file end. A month qualifies with at least 2% of the file's rows and all event
-- types but one, of the most that any month has. A file of fewer than 100 rows takes every month that
-- has a row: so does the national code, though its narrative says the stated dates.
insert into extract.cld_file_period (
  run_id, file_no, period_basis, period_start, period_end, flags
)
with months as (
  select
    event.file_no,
    date_trunc('month', event.end_date)::date as month,
    count(*) as row_count,
    count(distinct event.row_kind) as type_count
  from extract.cld_method_rows(:run_id, cast(:apply_local_rules as boolean)) as event
  join audit.file
    on file.run_id = :run_id
    and file.file_no = event.file_no
  where :period_basis = 'derived_v1'
    and event.end_date < date_trunc('month', file.import_time)::date
  group by event.file_no, date_trunc('month', event.end_date)::date
),
compared as (
  select
    months.*,
    sum(row_count) over (partition by file_no) as file_count,
    max(type_count) over (partition by file_no) as most_types
  from months
),
qualified as (
  select file_no, month
  from compared
  where file_count < cast(:dhsc_v1_min_events as integer)
    or (
      row_count * 100 >= file_count * cast(:dhsc_v1_min_pct_of_file as integer)
      and type_count >= most_types - 1
    )
)
select
  file.run_id,
  file.file_no,
  'derived_v1',
  min(qualified.month),
  (max(qualified.month) + interval '1 month' - interval '1 day')::date,
  case when count(qualified.month) = 0 then 'no month qualifies' else '' end
from audit.file
left join qualified
  on qualified.file_no = file.file_no
where file.run_id = :run_id
  and file.extract_id = 'cld'
  and file.disposition = 'loaded'
  and :period_basis = 'derived_v1'
group by file.run_id, file.file_no
