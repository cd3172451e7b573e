-- What a run is compared with, and how the council explains what has changed.

-- Cells of an earlier return that came as a file, by the file's digest: kept once, however many runs
-- are compared with it.
create table returns.earlier_cell (
  sha256     text not null,
  table_id   text not null,
  row_key    text not null,
  column_key text not null,
  value      bigint,                  -- null: blank in the earlier return
  primary key (sha256, table_id, row_key, column_key)
);

-- The file that a run was given to be compared with, where the database has no run of the year before.
create table returns.earlier_file (
  run_id integer primary key references audit.run on delete cascade,
  name   text not null,
  sha256 text not null
);

-- The council's explanations of cells (jobs/variance.csv), as they were read for a run.
create table returns.explanation (
  run_id      integer not null references audit.run on delete cascade,
  table_id    text not null,
  row_key     text not null,
  column_key  text not null,
  explanation text not null,
  primary key (run_id, table_id, row_key, column_key)
);
