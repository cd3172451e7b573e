-- SALT: which submission feeds the tables, the narrow bases, and the rows that a measure leaves out.

create table returns.submission (
  run_id     integer not null references audit.run on delete cascade,
  purpose    text not null,       -- year: the submission of the statutory year
  file_no    integer not null,
  note       text not null,       -- how it was chosen, in words
  primary key (run_id, purpose)
);

create table returns.excluded_row (
  run_id     integer not null,
  measure    text not null,
  record_id  bigint not null,
  reason     text not null        -- ID_AMBIGUOUS, ID_MISSING, BIRTH_UNKNOWN
) partition by list (run_id);

-- Long term support in the chosen submission, one row a service row, with the keys of the layout.
create table returns.salt_lts_event (
  run_id           integer not null,
  record_id        bigint not null,
  nhs_number       text,
  la_person        text,
  start_date       date not null,
  end_date         date,
  date_of_death    date,
  age              integer not null,      -- at the end of the year (spec.md 3.4)
  setting_rank     integer not null,      -- map_lts_setting.csv, 1 wins
  setting_column   text not null,
  psr_key          text not null,
  psr_known        boolean not null,
  carer_key        text not null,
  carer_known      boolean not null,
  gender           text,
  ethnicity_key    text not null,
  ethnicity_known  boolean not null
) partition by list (run_id);

-- The cohort of each LTS001 measure: the same rows with the person of spec.md 3.3.
create table returns.salt_lts_cohort (
  run_id           integer not null,
  measure          text not null,         -- LTS001a, LTS001b, LTS001c
  record_id        bigint not null,
  person_id        text not null,         -- NHS:... or LA:...
  start_date       date not null,
  end_date         date,
  age_band         text not null,         -- under 18, 18-64, 65+
  setting_rank     integer not null,
  setting_column   text not null,
  psr_key          text not null,
  psr_known        boolean not null,
  carer_key        text not null,
  carer_known      boolean not null,
  gender           text,
  ethnicity_key    text not null,
  ethnicity_known  boolean not null
) partition by list (run_id);
