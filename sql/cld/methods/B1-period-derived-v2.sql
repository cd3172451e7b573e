-- target: extract.cld_file_period
--
-- Events.md B1, period_basis derived_v2 (revision of mid-2026): the latest unbroken run of months that
-- are complete for requests, assessments and services alike. Reviews are not looked at.
--   1  rows that ended from April 2020 to before the month of import; services without an end count
--      in the total of their type only
--   2  of each type: its total, its rows a month, the median of the months that have any
--   3  the median of the three totals
--   4  a month is complete for a type: total at least 5% of (3); at least 10 rows (not for council
--      714); at least 20% of the type's median
--   5  an incomplete month between two complete ones is allowed
--   6  months allowed for all three types; the latest unbroken run of them is the period. The Isles of
--      Scilly (906) take the stated dates
--   7  flags: a gap, a missing type
insert into extract.cld_file_period (
  run_id, file_no, period_basis, period_start, period_end, flags
)
with files as (
  select
    file_no,
    period_start,
    period_end,
    date_trunc('month', import_time)::date as import_month
  from audit.file
  where run_id = :run_id
    and extract_id = 'cld'
    and disposition = 'loaded'
    and :period_basis = 'derived_v2'
),
event_types (row_kind) as (
  values ('Request'), ('Assessment'), ('Service')
),
ends as (
  select
    event.file_no,
    event.row_kind,
    date_trunc('month', event.end_date)::date as month,
    count(*) as row_count
  from extract.cld_method_rows(:run_id, cast(:apply_local_rules as boolean)) as event
  join files
    on files.file_no = event.file_no
  where event.row_kind in ('Request', 'Assessment', 'Service')
    and (
      event.end_date between cast(:dhsc_v2_calendar_start as date) and files.import_month - 1
      or (event.row_kind = 'Service' and event.end_date is null)
    )
  group by event.file_no, event.row_kind, date_trunc('month', event.end_date)::date
),
types as (
  select
    files.file_no,
    files.import_month,
    event_types.row_kind,
    coalesce(sum(ends.row_count), 0) as total,
    percentile_cont(0.5) within group (order by ends.row_count)
      filter (where ends.month is not null) as median_month
  from files
  cross join event_types
  left join ends
    on ends.file_no = files.file_no
    and ends.row_kind = event_types.row_kind
  group by files.file_no, files.import_month, event_types.row_kind
),
median_of_totals as (
  select
    file_no,
    percentile_cont(0.5) within group (order by total) as median_total
  from types
  group by file_no
),
calendar as (
  select
    types.file_no,
    types.row_kind,
    calendar_month.first_day::date as month,
    types.total > 0
      and types.total * 100
        >= median_of_totals.median_total
          * cast(:dhsc_v2_min_pct_of_median_type_total as integer)
      and (
        coalesce(ends.row_count, 0) >= cast(:dhsc_v2_min_month_count as integer)
        or (:council = '714' and ends.row_count > 0)
      )
      and coalesce(ends.row_count, 0) * 100
        >= types.median_month * cast(:dhsc_v2_min_pct_of_median as integer) as complete
  from types
  join median_of_totals
    on median_of_totals.file_no = types.file_no
  cross join generate_series(
    date_trunc('month', cast(:dhsc_v2_calendar_start as date)),
    types.import_month - interval '1 month',
    interval '1 month'
  ) as calendar_month (first_day)
  left join ends
    on ends.file_no = types.file_no
    and ends.row_kind = types.row_kind
    and ends.month = calendar_month.first_day::date
),
neighbours as (
  select
    file_no,
    row_kind,
    month,
    coalesce(complete, false) as complete,
    coalesce(complete, false)
      or (
        coalesce(lag(complete) over by_month, false)
        and coalesce(lead(complete) over by_month, false)
      ) as allowed
  from calendar
  window by_month as (partition by file_no, row_kind order by month)
),
spans as (
  select
    file_no,
    row_kind,
    min(month) filter (where complete) as first_complete,
    max(month) filter (where complete) as last_complete
  from neighbours
  group by file_no, row_kind
),
flags as (
  select
    spans.file_no,
    string_agg(
      case
        when types.total = 0 then 'no ' || spans.row_kind
        when gaps.months > 0 then 'gap in ' || spans.row_kind
      end,
      '; '
      order by spans.row_kind
    ) as flags
  from spans
  join types
    on types.file_no = spans.file_no
    and types.row_kind = spans.row_kind
  cross join lateral (
    select count(*) as months
    from neighbours
    where neighbours.file_no = spans.file_no
      and neighbours.row_kind = spans.row_kind
      and neighbours.month between spans.first_complete and spans.last_complete
      and not neighbours.complete
  ) as gaps
  group by spans.file_no
),
common_months as (
  select
    file_no,
    month,
    -- Months of one unbroken run share this number: it grows by one a month, as the month does.
    (extract(year from month) * 12 + extract(month from month))::integer
      - row_number() over (partition by file_no order by month) as run_of_months
  from neighbours
  group by file_no, month
  having bool_and(allowed)
),
latest_run as (
  select distinct on (file_no)
    file_no,
    min(month) as first_month,
    max(month) as last_month
  from common_months
  group by file_no, run_of_months
  order by file_no, last_month desc
)
select
  :run_id,
  files.file_no,
  'derived_v2',
  case when :council = '906' then files.period_start else latest_run.first_month end,
  case
    when :council = '906' then files.period_end
    else (latest_run.last_month + interval '1 month' - interval '1 day')::date
  end,
  concat_ws(
    '; ',
    flags.flags,
    case
      when :council <> '906' and latest_run.file_no is null
        then 'no month is complete for all event types'
    end
  )
from files
left join latest_run
  on latest_run.file_no = files.file_no
left join flags
  on flags.file_no = files.file_no
