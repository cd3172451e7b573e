-- ASCOF: the measures of a year with what they are made from. Section numbers are those of the ASCOF
-- specification. Whatever is not counted stays with its reason, so that a figure can be explained from
-- the rows that made it.

-- Files beside Client Level Data.

-- Hospital stays, one row an episode of care (5.4).
create table extract.ascof_hospital_spell (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  spell_id                text not null,
  person_id               text,              -- NHS number or the council's own, as in Client Level Data
  last_episode            boolean not null,  -- the row of the last episode of the spell
  admission_date          date,
  discharge_date          date,
  birth_month             date,              -- first day of the month of birth
  sex                     text,              -- 1 male, 2 female, 9 not specified, 0 not known
  residence               text,              -- council of residence: code of three digits or ONS code
  admission_method        text,              -- national codes
  discharge_method        text,
  discharge_destination   text,
  management_type         text,
  treatment_function      text
) partition by list (run_id);

-- People of a council by age, mid-year estimates.
create table extract.ascof_population (
  run_id     integer not null,
  record_id  bigint not null,
  file_no    integer not null,
  line       bigint not null,
  ons_code   text not null,                  -- or the code of three digits
  year       integer not null,               -- of the mid-year
  age_band   text not null,                  -- 18-64, 65+, 18+
  persons    integer not null
) partition by list (run_id);

-- Cells of a return that this database has no run of (4).
create table extract.ascof_source_cell (
  run_id      integer not null,
  record_id   bigint not null,
  file_no     integer not null,
  line        bigint not null,
  table_id    text not null,
  row_key     text not null,
  column_key  text,
  value       numeric                        -- null: blank
) partition by list (run_id);

-- Bases.

-- The joined events, narrow (5).
create table returns.ascof_event (
  run_id         integer not null,
  record_id      bigint not null,
  person         integer not null,           -- as in extract.cld_spine
  kind           text not null,              -- Request, Assessment, Service, Review
  client         text,                       -- user, carer
  start_date     date not null,
  end_date       date not null,              -- 9999-01-01: open
  service_rank   smallint,                   -- service_types.csv; null: no service type
  component      text,                       -- what the measures tell apart; other; null: missing
  mechanism      text,                       -- direct, managed, commissioned, other; null: missing
  outcome_rank   smallint not null,          -- 2A rank of outcomes.csv; 999: missing or not valid
  birth          date,                       -- as the row has them
  death          date,
  reference_end  date not null               -- end of the reference period of its file
) partition by list (run_id);

-- The latest details of each person (5.1).
create table returns.ascof_person (
  run_id          integer not null,
  person          integer not null,
  birth           date,                      -- first of the month, or the day (birth_day)
  death           date,
  gender          text not null,             -- male, female, other
  learning_disability boolean not null,      -- the latest primary support reason
  accommodation   text not null,
  settled         boolean not null,
  unknown_status  boolean not null           -- unknown, presumed, or not a status of the list
) partition by list (run_id);

-- Short term support to maximise independence: services that follow each other closely (5.2, steps 2 to
-- 4). A service belongs to the last cluster that starts on its first day or before.
create table returns.ascof_cluster (
  run_id         integer not null,
  measure        text not null,              -- 2A: any component; 2D: reablement only
  person         integer not null,
  cluster_no     integer not null,           -- 1, 2, 3 ... of the person and measure
  cluster_start  date not null,
  cluster_end    date not null,              -- 9999-01-01: open
  outcome_rank   smallint not null,          -- 2A rank of its outcome
  record_id      bigint not null             -- the row that speaks for it
) partition by list (run_id);

-- 2A: what followed each cluster (5.2, steps 5 to 9).
create table returns.ascof_sequel (
  run_id            integer not null,
  person            integer not null,
  cluster_no        integer not null,
  cluster_start     date not null,
  cluster_end       date not null,
  record_id         bigint not null,
  age_band          text,                    -- 18_64, 65_plus, age_unknown; null: not looked at
  step              text,                    -- at which it drops out; null: it has a sequel
  out_reason        text,                    -- reasons.csv
  because_of        bigint,                  -- the record behind the reason, or behind the sequel
  sequel_type       text,                    -- 1, 2, 3, 4a, 4b, 4c, 5, 6
  final_outcome     text,
  in_denominator    boolean not null,
  in_numerator      boolean not null,
  unable            boolean not null         -- cannot be classified
) partition by list (run_id);

-- Hospital stays with the person of Client Level Data (5.4): the rows of the last episodes.
create table returns.ascof_stay (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  spell_id                text not null,
  known_person            boolean not null,    -- the stay names a person
  person                  integer,             -- null: not in Client Level Data
  admission_date          date,
  discharge_date          date,
  birth_month             date,
  sex                     text,
  residence               text,
  admission_method        text,
  discharge_method        text,
  discharge_destination   text,
  management_type         text,
  treatment_function      text
) partition by list (run_id);

-- 2D: hospital stays as the measure sees them (5.4, steps 3 to 4), and what became of each reablement
-- that is linked to one (steps 5 and 6).
create table returns.ascof_discharge (
  run_id         integer not null,
  record_id      bigint not null,            -- of the hospital stay
  spell_id       text not null,
  person         integer,                    -- null: not in Client Level Data
  admission      date not null,
  discharge      date not null,
  of_council     boolean not null,           -- lives in the area of the council
  client_type    text not null,              -- not_in_lts, community
  age_group      text not null,              -- 65_74, 75_84, 85_plus
  sex            text not null               -- male, female, other
) partition by list (run_id);

create table returns.ascof_reablement (
  run_id         integer not null,
  person         integer not null,
  cluster_no     integer not null,
  cluster_start  date not null,
  record_id      bigint not null,            -- the row that speaks for the cluster
  step           text,                       -- at which it drops out; null: it is linked
  out_reason     text,                       -- reasons.csv
  discharge_record bigint,
  discharge      date,
  client_type    text,
  age_group      text,
  sex            text,
  died           boolean not null,           -- within the days of follow-up
  readmitted     boolean not null,
  entered_care   boolean not null,
  because_of     bigint                      -- the readmission, else the long term care
) partition by list (run_id);

-- Cells of other returns: from a file, else from the last complete run of the year.
create table returns.ascof_source_cell (
  run_id      integer not null,
  table_id    text not null,
  row_key     text not null,
  column_key  text not null,
  value       numeric
) partition by list (run_id);

-- Population of the council for the year: the latest estimate that is not later than it.
create table returns.ascof_council_population (
  run_id     integer not null,
  age_band   text not null,
  year       integer not null,
  persons    numeric not null
) partition by list (run_id);

-- Whole years by the national rule (section 2): days divided by 365.25, which can give 17 on an 18th
-- birthday. Null where the date of birth is not known.
create function returns.ascof_age(birth date, day date)
returns integer
language sql
immutable
parallel safe
as $$
  select floor((day - birth) / 365.25::double precision)::integer
$$;

create function returns.ascof_age_band(birth date, day date)
returns text
language sql
immutable
parallel safe
as $$
  select case
    when birth is null then 'age_unknown'
    when floor((day - birth) / 365.25::double precision) < 18 then 'under_18'
    when floor((day - birth) / 365.25::double precision) < 65 then '18_64'
    else '65_plus'
  end
$$;

-- Runs that are still to be resumed were opened before these tables were there.
select audit.open_run(run_id) from audit.run where status <> 'completed';
