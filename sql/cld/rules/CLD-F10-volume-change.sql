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
-- Previous: the latest earlier import of a period of the same length, in this run or before. Rows are
-- counted as they were accepted one by one, copies included: a doubled extract shows.
with accepted as (
  select file_no, row_kind as event_type, count(*) as row_count
  from extract.cld_event
  where run_id = :run_id
    and row_kind in ('Request', 'Assessment', 'Service', 'Review')
  group by file_no, row_kind
),
this_run as (
  select file_no, sha256, import_time, period_start, period_end
  from audit.file
  where run_id = :run_id
    and extract_id = 'cld'
    and disposition = 'loaded'
    and period_start is not null
    and period_end is not null
),
runs_before as (
  select sha256, import_time, period_start, period_end, event_type, row_count
  from audit.file_volume
  where council = :council
    and extract_id = 'cld'
    and sha256 not in (select sha256 from this_run)
),
submissions as (
  select sha256, import_time, period_start, period_end
  from this_run
  union
  select sha256, import_time, period_start, period_end
  from runs_before
),
volumes as (
  select this_run.sha256, accepted.event_type, accepted.row_count
  from this_run
  join accepted
    on accepted.file_no = this_run.file_no
  union all
  select sha256, event_type, row_count
  from runs_before
),
pairs as (
  select this_run.file_no, this_run.sha256, previous.sha256 as previous_sha256
  from this_run
  cross join lateral (
    select submissions.sha256
    from submissions
    where submissions.import_time < this_run.import_time
      and submissions.period_start + age(this_run.period_end + 1, this_run.period_start)
        = submissions.period_end + 1
    order by submissions.import_time desc, submissions.sha256
    limit 1
  ) as previous
),
compared as (
  select
    pairs.file_no,
    previous.event_type,
    coalesce(volumes.row_count, 0) as row_count,
    previous.row_count as previous_count
  from pairs
  join volumes as previous
    on previous.sha256 = pairs.previous_sha256
    and previous.event_type in ('Request', 'Assessment', 'Service', 'Review')
  left join volumes
    on volumes.sha256 = pairs.sha256
    and volumes.event_type = previous.event_type
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
