-- What the survey's eligible population is compared with (ASCS specification, sections 5 and 10).

-- The population of the survey before, beside that of SALT on the same line of the workbook (EP5).
alter table extract.ascs_information add column previous text;

create table extract.ascs_comparison (
  run_id      integer not null,
  la_code     text not null,
  compared    text not null,        -- salt, ep_previous, england_eligible, england_sample
  stratum     integer,              -- null: all strata together
  people      numeric not null      -- of England also per cent: only shares are made of it
) partition by list (run_id);

select audit.open_run(run_id) from audit.run where status <> 'completed';
