-- The runs of other returns that a run reads, as they were when it began: a run that is resumed reads
-- the same.
create table audit.run_source (
  run_id         integer not null references audit.run on delete cascade,
  source_run_id  integer not null references audit.run on delete cascade,
  primary key (run_id, source_run_id)
);
