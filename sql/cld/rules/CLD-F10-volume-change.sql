-- rule: CLD-F10
-- scope: file
-- severity: warn
-- fields: -
-- event types: -
-- check: Row count of an event type is more than 20% above or below the previous accepted
--   submission for a period of the same length.
-- message: {event_type} rows changed by {pct}% since the last submission.
-- why: A partial or doubled extract shows first in its size.
-- fix: Compare with the last submission; run the extract again if it is incomplete.
-- example: a third fewer services than last quarter
-- basis: assumed
--
-- Previous: the latest earlier import of a period of the same length, in this run or before.
with this_file as (
  select
    file.file_no,
    file.sha256,
    file.import_time,
    file.period_end - file.period_start as period_days,
    spine.row_kind as event_type,
    count(*) as row_count
  from audit.file as file
  join extract.cld_spine as spine
    on spine.run_id = file.run_id
    and spine.file_no = file.file_no
  where file.run_id = :run_id
    and file.disposition = 'loaded'
    and spine.row_kind in ('Request', 'Assessment', 'Service', 'Review')
  group by file.file_no, file.sha256, file.import_time, period_days, spine.row_kind
),
submissions as (
  select sha256, import_time, period_days, event_type, row_count
  from this_file
  union
  select sha256, import_time, period_end - period_start, event_type, row_count
  from audit.file_volume
  where council = :council
    and extract_id = 'cld'
),
compared as (
  select
    this_file.file_no,
    this_file.event_type,
    this_file.row_count,
    previous.row_count as previous_count
  from this_file
  cross join lateral (
    select submissions.row_count
    from submissions
    where submissions.event_type = this_file.event_type
      and submissions.period_days = this_file.period_days
      and submissions.import_time < this_file.import_time
      and submissions.sha256 <> this_file.sha256
    order by submissions.import_time desc, submissions.sha256
    limit 1
  ) as previous
)
select
  cast(null as bigint) as record_id,
  file_no,
  event_type as field,
  row_count::text as value_found,
  previous_count::text as value_expected,
  jsonb_build_object(
    'event_type', event_type,
    'pct', round(100.0 * (row_count - previous_count) / previous_count)
  ) as slots
from compared
where abs(row_count - previous_count) * 100.0
  > cast(:volume_change_pct as numeric) * previous_count
