-- The audit trail: runs, files with control totals, findings, rejected rows, cleansed values.
-- Tables with one row a record are partitioned by run: a run's rows are loaded into an empty
-- partition and dropped with it, so that clearing away an old run costs nothing.

create table audit.run (
  run_id           integer generated always as identity primary key,
  run_key          text not null,           -- return-year-council-digest: the same for the same input and settings
  return_id        text not null,
  year             text not null,           -- 2025-26
  council          text not null,
  as_at            date not null,           -- the only clock of a run
  input_sha256     text not null,           -- digest over the digests of the input files
  settings         jsonb not null,          -- every parameter the run used
  job_execution_id bigint,
  status           text not null check (status in ('running', 'completed', 'failed')),
  over_threshold   boolean not null default false,
  started_at       timestamptz not null default now(),
  finished_at      timestamptz
);
create index run_by_return on audit.run (return_id, year, council, run_id);

create table audit.file (
  run_id           integer not null references audit.run on delete cascade,
  file_no          integer not null,        -- in order of import; record_id = file_no * 1,000,000,000 + line
  extract_id       text not null,           -- cld, sac-persons, ...
  name             text not null,
  sha256           text not null,
  bytes            bigint not null,
  container        text not null,           -- csv, xlsx
  charset          text not null,
  separator        text,
  lines            bigint not null,         -- physical lines (csv) or rows (xlsx) counted by the hashing pass
  release          text,                    -- R1, R2 where the extract has releases
  period_start     date,
  period_end       date,
  import_time      timestamp not null,
  import_basis     text not null,           -- file name, file time
  disposition      text not null,           -- loaded, refused, duplicate
  rows_read        bigint not null default 0,
  rows_accepted    bigint not null default 0,
  rows_rejected    bigint not null default 0,
  rows_warned      bigint not null default 0,
  rows_cleansed    bigint not null default 0,
  rows_dropped     bigint not null default 0,
  rows_held        bigint not null default 0,
  primary key (run_id, file_no)
);

-- What each slice of a file came to: the other side of the proof that nothing was lost.
create table audit.slice (
  run_id           integer not null references audit.run on delete cascade,
  file_no          integer not null,
  slice_no         integer not null,
  chunk_no         integer not null,
  lines            bigint not null,         -- physical lines covered, blank lines included
  records          bigint not null,
  primary key (run_id, file_no, slice_no, chunk_no)
);

create table audit.finding (
  run_id           integer not null,
  record_id        bigint,                  -- null for a finding about the whole file
  file_no          integer not null,
  line             bigint,
  rule_id          text not null,
  severity         text not null check (severity in ('reject', 'warn', 'cleanse')),
  field            text,
  value            text,
  message          text not null,
  record           text,                    -- the council's own reference of the record
  person           text,                    -- the council's own person number, never the NHS number
  event_type       text,
  team             text,
  carried          text[],                  -- the columns the council carries through, in its order
  subject_key      text,                    -- tells the same record again in the next extract
  from_sql         boolean not null         -- found across records, by SQL
) partition by list (run_id);

-- What the rules across records found, before it is told as findings: narrow, one row a hit.
create table audit.hit (
  run_id           integer not null,
  rule_id          text not null,
  severity         text not null,
  record_id        bigint,                  -- null for a hit on the whole file
  file_no          integer not null,
  field            text,
  value_found      text,
  value_expected   text,
  message          text not null
) partition by list (run_id);

create table audit.rejected_row (
  run_id           integer not null,
  record_id        bigint not null,
  file_no          integer not null,
  line             bigint not null,
  row_digest       uuid not null,           -- digest of all supplied values, trimmed
  raw              text not null,           -- the row as it came, less columns that must not be kept
  from_sql         boolean not null
) partition by list (run_id);

create table audit.cleansed_value (
  run_id           integer not null,
  record_id        bigint not null,
  file_no          integer not null,
  line             bigint not null,
  record           text,
  field            text not null,
  before           text,
  after            text,
  rule_id          text not null,
  from_sql         boolean not null
) partition by list (run_id);

-- When a finding was first seen, and when it was seen no longer: by return and council, over all runs.
create table audit.finding_history (
  return_id        text not null,
  council          text not null,
  fingerprint      uuid not null,           -- digest of rule, record and field
  rule_id          text not null,
  person           text,
  record           text,
  event_type       text,
  team             text,
  field            text,
  first_seen       date not null,           -- as-at date of the first run that found it
  last_seen        date not null,
  fixed_on         date,                    -- as-at date of the first run that found it no longer
  primary key (return_id, council, fingerprint)
);

-- Rows of an event type by submission: what rule CLD-F10 compares the next submission with.
create table audit.file_volume (
  council          text not null,
  extract_id       text not null,
  sha256           text not null,
  import_time      timestamp not null,
  period_start     date not null,
  period_end       date not null,
  event_type       text not null,
  row_count        bigint not null,
  primary key (council, extract_id, sha256, event_type)
);
