-- What became of every row of Client Level Data, as before, without the wide table: a row is in the
-- narrow base of the rules, or an exact copy (CLD-X001), or rejected.
create or replace view extract.cld_disposition as
with findings_of_row as (
  select
    run_id,
    record_id,
    bool_or(severity = 'cleanse') as cleansed,
    bool_or(severity = 'warn') as warned
  from audit.finding
  where record_id is not null
  group by run_id, record_id
),
accepted as (
  select
    spine.run_id,
    spine.record_id,
    spine.file_no,
    spine.line,
    case
      when spine.dropped_by is not null then 'dropped'
      when spine.closure_reason = 'SUPERSEDED' then 'held_closed_superseded'
      when spine.closure_reason = 'STALE' then 'held_closed_stale'
      when spine.closure_reason = 'DECEASED' then 'cleansed_closed_deceased'
      when spine.held then 'held_open'
      when findings_of_row.cleansed then 'cleansed'
      when findings_of_row.warned then 'accepted_with_warning'
      else 'accepted'
    end as disposition
  from extract.cld_spine as spine
  left join findings_of_row
    on findings_of_row.run_id = spine.run_id
    and findings_of_row.record_id = spine.record_id
),
exact_copies as (
  select
    hit.run_id,
    hit.record_id,
    hit.file_no,
    hit.record_id - hit.file_no::bigint * 1000000000 as line,
    'dropped' as disposition
  from audit.hit
  where hit.rule_id = 'CLD-X001'
    and not exists (
      select
      from extract.cld_spine as spine
      where spine.run_id = hit.run_id
        and spine.record_id = hit.record_id
    )
),
not_rejected as (
  select * from accepted
  union all
  select * from exact_copies
)
select
  rejected_row.run_id,
  rejected_row.record_id,
  rejected_row.file_no,
  rejected_row.line,
  'rejected' as disposition
from audit.rejected_row
join audit.file
  on file.run_id = rejected_row.run_id
  and file.file_no = rejected_row.file_no
  and file.extract_id = 'cld'
union all
select
  not_rejected.run_id,
  not_rejected.record_id,
  not_rejected.file_no,
  not_rejected.line,
  not_rejected.disposition
from not_rejected
where not exists (
  select
  from audit.rejected_row
  where rejected_row.run_id = not_rejected.run_id
    and rejected_row.record_id = not_rejected.record_id
);
