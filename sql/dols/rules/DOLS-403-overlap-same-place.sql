-- rule: DOLS-403
-- scope: cross
-- severity: reject
-- fields: person_reference|cqc_location_code|authorisation_start_date|planned_end_date|actual_end_date
-- check: Two granted rows of the same person at the same location overlap: start A < end B and start B < end A, where end = actual end date, else planned end date (raw values, before masking). Take rows by start date, then file row; reject a row that overlaps one already kept.
-- message: Overlaps the authorisation in row {other_row} at the same place. Was the earlier one ended?
-- why: One person cannot be under two authorisations at one place, so durations would be counted twice.
-- fix: Enter the day on which the earlier authorisation ended, or correct the dates.
-- example: 01/01 to 31/12/2025, and 01/06/2025 to 31/05/2026, at one home
-- basis: assumed
--
-- Row by row: whether a row counts depends on the rows that were kept before it. A new authorisation
-- that starts on the very day on which the old one ends does not overlap. Only people with two
-- authorisations at one place are walked through.
with recursive granted as (
  select
    record_id,
    file_no,
    line,
    person_reference,
    cqc_location_code,
    authorisation_start_date as starts,
    coalesce(actual_end_date, planned_end_date) as ends,
    row_number() over person_and_place as place,
    count(*) over (partition by person_reference, cqc_location_code) as authorisations
  from extract.dols_application
  where run_id = :run_id
    and not rejected
    and status = 'granted'
  window person_and_place as (
    partition by person_reference, cqc_location_code
    order by authorisation_start_date, record_id
  )
),
several as (
  select *
  from granted
  where authorisations > 1
),
walk as (
  select
    record_id,
    file_no,
    starts,
    person_reference,
    cqc_location_code,
    place,
    array[starts] as kept_starts,
    array[ends] as kept_ends,
    array[line] as kept_lines,
    cast(null as bigint) as other_line
  from several
  where place = 1
  union all
  select
    next.record_id,
    next.file_no,
    next.starts,
    next.person_reference,
    next.cqc_location_code,
    next.place,
    case when overlapped.line is null then walk.kept_starts || next.starts else walk.kept_starts end,
    case when overlapped.line is null then walk.kept_ends || next.ends else walk.kept_ends end,
    case when overlapped.line is null then walk.kept_lines || next.line else walk.kept_lines end,
    overlapped.line
  from walk
  join several as next
    on next.person_reference = walk.person_reference
    and next.cqc_location_code = walk.cqc_location_code
    and next.place = walk.place + 1
  left join lateral (
    select kept.line
    from unnest(walk.kept_starts, walk.kept_ends, walk.kept_lines) as kept (starts, ends, line)
    where next.starts < kept.ends
      and kept.starts < next.ends
    order by kept.starts, kept.line
    limit 1
  ) as overlapped
    on true
)
select
  record_id,
  file_no,
  'authorisation_start_date' as field,
  to_char(starts, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('other_row', other_line) as slots
from walk
where other_line is not null
