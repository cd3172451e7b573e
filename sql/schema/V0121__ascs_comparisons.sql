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

-- Who answered a question, by group, and how many people of the population they stand for (section 7).
create table extract.ascs_group (
  run_id          integer not null,
  la_code         text not null,
  stratum         integer not null,
  group_no        integer not null,          -- of reference.ascs_answers; 0: everybody
  item            text not null,
  people          numeric not null,          -- n: who are in the group and answered
  base_people     numeric not null,          -- n of the question, in any group
  stratum_people  numeric,                   -- N; null: no eligible population
  group_people    numeric
) partition by list (run_id);

select audit.open_run(run_id) from audit.run where status <> 'completed';
