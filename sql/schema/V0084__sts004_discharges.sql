-- STS004: discharges from hospital into reablement, which come in a file of their own, and the tables
-- of a return that cannot be made because a file is not there.

create table extract.sts004_discharge (
  run_id             integer not null,
  record_id          bigint not null,      -- file_no * 1,000,000,000 + line: rises with load order
  file_no            integer not null,
  line               bigint not null,
  person_ref         text,                 -- the council's own person number
  birth_date         date,
  gender             text,                 -- Male, Female, Other, Unknown
  discharge_date     date,
  service_start_date date,
  intention_home     text,                 -- Y, N
  status_91_day      text,                 -- AT_HOME, CARE_HOME ...: codes.csv
  status_date        date,
  team               text,
  carried            text[]
) partition by list (run_id);

-- How people speak of a record: every extract has its branch.
create or replace view extract.subject as
select
  run_id,
  record_id,
  file_no,
  line,
  event_reference as record,
  la_person_unique_identifier as person,
  row_kind as event_type,
  event_start_date as started,
  coalesce(der_event_end_date, event_end_date) as ended,
  team,
  carried,
  concat_ws(
    '|',
    coalesce(la_person_unique_identifier, nhs_number),
    row_kind,
    coalesce(event_reference, event_start_date::text)
  ) as subject_key
from extract.cld_event
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  person_ref,
  'Discharge',
  discharge_date,
  null,
  team,
  carried,
  concat_ws('|', person_ref, 'Discharge', discharge_date::text)
from extract.sts004_discharge;

-- As before, for the rows of Client Level Data alone: other files have rejected rows too.
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
join audit.file
  on file.run_id = rejected_row.run_id
  and file.file_no = rejected_row.file_no
  and file.extract_id = 'cld'
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

-- Tables of a run that cannot be made: all their cells are blank.
create table returns.blank_table (
  run_id    integer not null references audit.run on delete cascade,
  table_id  text not null,
  reason    text not null,        -- in words, for the reader of the table
  primary key (run_id, table_id)
);

-- Runs that are still to be resumed were opened before these tables were there.
select audit.open_run(run_id) from audit.run where status <> 'completed';
