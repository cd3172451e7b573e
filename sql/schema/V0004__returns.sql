-- The figures: who is in which cell, the cells, and the checks on them.

create table returns.layout_cell (
  run_id           integer not null references audit.run on delete cascade,
  table_id         text not null,
  table_order      integer not null,
  row_key          text not null,
  row_order        integer not null,
  row_is_total     boolean not null,
  row_in_total     boolean not null,        -- false for memo rows
  column_key       text not null,
  column_order     integer not null,
  column_is_total  boolean not null,
  column_in_total  boolean not null,
  derivable        boolean not null,        -- a cell that cannot be derived stays blank
  primary key (run_id, table_id, row_key, column_key)
);

-- One row for each person, request, enquiry ... that a table counts, with the cell it falls in.
create table returns.member (
  run_id           integer not null,
  table_id         text not null,
  row_key          text not null,
  column_key       text not null,
  member_key       text not null,           -- what is counted once: the person, the request, the enquiry
  record_id        bigint                   -- the row of the extract that put it there
) partition by list (run_id);

create table returns.cell (
  run_id           integer not null references audit.run on delete cascade,
  table_id         text not null,
  row_key          text not null,
  column_key       text not null,
  value            bigint,                  -- null: cannot be derived; zero: counted, none
  primary key (run_id, table_id, row_key, column_key)
);

create table returns.check_result (
  run_id           integer not null references audit.run on delete cascade,
  check_id         text not null,
  severity         text not null check (severity in ('error', 'warning', 'info')),
  table_id         text not null,
  passed           boolean not null,
  detail           text not null
);
create index check_result_by_run on returns.check_result (run_id);
