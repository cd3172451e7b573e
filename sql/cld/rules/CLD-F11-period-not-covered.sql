-- rule: CLD-F11
-- scope: file
-- severity: warn
-- fields: Event_End_Date
-- event types: -
-- check: Derived reporting period (events.md B1) does not cover the stated period.
-- message: Event end dates suggest the file really covers {start} to {end}.
-- why: End dates show what a file really holds; the stated period may promise more.
-- fix: Check that the extract covers the whole period that it states.
-- example: stated April to March, nothing ended after December
-- basis: source
--
-- Derived as national practice up to the last quarter of 2025-26 does (events.md B1,
-- derived_v1).
with files as (
  select
    file_no,
    period_start,
    period_end,
    date_trunc('month', import_time)::date as import_month
  from audit.file
  where run_id = :run_id
    and disposition = 'loaded'
    and period_start is not null
    and period_end is not null
),
rows_by_day as (
  select file_no, end_date, row_kind, count(*) as row_count
  from extract.cld_spine
  where run_id = :run_id
    and end_date is not null
    and not rejected
  group by file_no, end_date, row_kind
),
rows_by_month as (
  select
    files.file_no,
    date_trunc('month', rows_by_day.end_date)::date as month,
    sum(rows_by_day.row_count) as row_count,
    count(distinct rows_by_day.row_kind) as type_count
  from files
  join rows_by_day
    on rows_by_day.file_no = files.file_no
    and rows_by_day.end_date < files.import_month
  group by files.file_no, month
),
totals as (
  select file_no, sum(row_count) as all_rows, max(type_count) as most_types
  from rows_by_month
  group by file_no
),
derived as (
  select
    rows_by_month.file_no,
    min(rows_by_month.month) as first_day,
    (max(rows_by_month.month) + interval '1 month' - interval '1 day')::date as last_day
  from rows_by_month
  join totals
    on totals.file_no = rows_by_month.file_no
  where totals.all_rows < cast(:dhsc_v1_min_events as integer)
    or (
      rows_by_month.row_count * 100
        >= totals.all_rows * cast(:dhsc_v1_min_pct_of_file as integer)
      and rows_by_month.type_count >= totals.most_types - 1
    )
  group by rows_by_month.file_no
)
select
  cast(null as bigint) as record_id,
  files.file_no,
  'Event_End_Date' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object(
    'start', to_char(derived.first_day, 'DD/MM/YYYY'),
    'end', to_char(derived.last_day, 'DD/MM/YYYY')
  ) as slots
from files
join derived
  on derived.file_no = files.file_no
where derived.first_day > files.period_start
  or derived.last_day < files.period_end
