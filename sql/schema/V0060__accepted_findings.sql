-- Warnings that the council accepts, and what became of the rows of each file.

-- Which findings the notes of a run explain: the one place where the matching was decided.
-- Only warnings are here. A finding on the whole file has line 0.
create table audit.accepted_finding (
  run_id         integer not null,
  file_no        integer not null,
  line           bigint not null,
  rule_id        text not null,
  note_no        integer not null,
  reason         text not null,
  accepted_until date not null
) partition by list (run_id);

-- Runs that are still to be resumed were opened before this table was there.
select audit.open_run(run_id) from audit.run where status <> 'completed';

-- A note is known by its number, in the order of rule, record, person. A note whose date has passed
-- is kept to be told of, and explains nothing.
alter table audit.note
  add column note_no integer not null default 0,
  add column in_force boolean not null default true;

comment on column audit.note.record is
  'the council''s reference of the record, or the name of the file for a finding on the whole file;'
  ' empty: every record of the person';

-- Rows of each file by what became of them (spec.md 9): adds up to the rows read.
create table audit.file_disposition (
  run_id       integer not null references audit.run on delete cascade,
  file_no      integer not null,
  disposition  text not null,
  place        integer not null,          -- order in which they are told
  row_count    bigint not null,
  primary key (run_id, file_no, disposition)
);

-- As before, and a row that a rule across records rejects is rejected and nothing else, also where
-- it is an exact copy.
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
)
select
  rejected_row.run_id,
  rejected_row.record_id,
  rejected_row.file_no,
  rejected_row.line,
  'rejected' as disposition
from audit.rejected_row
union all
select
  event.run_id,
  event.record_id,
  event.file_no,
  event.line,
  case
    when spine.record_id is null or spine.dropped_by is not null then 'dropped'
    when spine.closure_reason = 'SUPERSEDED' then 'held_closed_superseded'
    when spine.closure_reason = 'STALE' then 'held_closed_stale'
    when spine.closure_reason = 'DECEASED' then 'cleansed_closed_deceased'
    when event.held then 'held_open'
    when findings_of_row.cleansed then 'cleansed'
    when findings_of_row.warned then 'accepted_with_warning'
    else 'accepted'
  end as disposition
from extract.cld_event as event
left join extract.cld_spine as spine
  on spine.run_id = event.run_id
  and spine.record_id = event.record_id
left join findings_of_row
  on findings_of_row.run_id = event.run_id
  and findings_of_row.record_id = event.record_id
where not exists (
  select
  from audit.rejected_row
  where rejected_row.run_id = event.run_id
    and rejected_row.record_id = event.record_id
);
