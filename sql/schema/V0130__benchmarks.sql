-- Published values of the ASCOF measures, what councils are compared by (ASCOF specification, section 8;
-- local indicators, section 2).

-- Files of published values that were taken in with import-benchmarks.
create table reference.benchmark_import (
  import_id    integer generated always as identity primary key,
  file         text not null,               -- name without folder
  sha256       text not null,
  imported_at  timestamptz not null default now()
);

-- The values of the latest import of each year. Codes mean something else from 2023-24 on: framework and
-- code together name a measure.
create table reference.benchmark (
  framework    text not null,               -- F2014 up to 2022-23, F2023 from 2023-24
  code         text not null,               -- as in measures.csv
  age_group    text not null,               -- Total, 18 to 64, 65 and above
  year         integer not null,            -- first calendar year
  ons_code     text not null,               -- of England, a region or a council
  level        text not null,               -- England, Region, Council
  area         text,                        -- as printed
  value        numeric not null,            -- as printed
  import_id    integer not null references reference.benchmark_import,
  primary key (year, framework, code, age_group, ons_code)
);

-- Lines of files of the input folder.
create table extract.ascof_benchmark (
  run_id     integer not null,
  record_id  bigint not null,
  file_no    integer not null,
  line       bigint not null,
  framework  text,
  code       text,
  age_group  text,
  year       integer,
  ons_code   text,
  level      text,
  area       text,
  value      numeric,
  not_used   text                           -- why the line is no value to compare with; null: it is one
) partition by list (run_id);

create table extract.ascof_neighbour (
  run_id         integer not null,
  record_id      bigint not null,
  file_no        integer not null,
  line           bigint not null,
  ons_code       text not null,             -- whose neighbour
  rank           integer not null,          -- 1: nearest
  neighbour_code text not null,
  name           text,
  model          text
) partition by list (run_id);

-- What a run compares with, as it stood when the run was made: the folder's values, else imported ones.
create table returns.ascof_benchmark (
  run_id       integer not null,
  framework    text not null,
  code         text not null,
  age_group    text not null,
  year         integer not null,
  ons_code     text not null,
  level        text not null,
  area         text,
  region_code  text,                        -- of a council; null: not in the list of councils
  value        numeric not null
) partition by list (run_id);

-- The areas that the council is compared with, and the council itself.
create table returns.ascof_area (
  run_id     integer not null,
  kind       text not null,                 -- council, england, region, neighbour
  ons_code   text not null,
  name       text not null,
  rank       integer,                       -- of a neighbour; 1: nearest
  model      text                           -- of the neighbours
) partition by list (run_id);

-- Every measure of the year, line by line: what measures.csv has.
create table returns.ascof_measure (
  run_id       integer not null,
  line_order   integer not null,
  framework    text not null,
  method       text,                        -- DHSC, NHS, SALT, ASCS; null: none
  measure      text not null,               -- code of measures.csv
  headline     text,                        -- age group of the published value that it compares with
  "group"      text,
  age_band     text,
  numerator    numeric,
  denominator  numeric,
  value        numeric,
  lower        numeric,                     -- of a sample
  upper        numeric,
  unrounded    numeric,                     -- the value before it is rounded
  status       text                         -- what is missing, and what to know of the value
) partition by list (run_id);

-- Each measure over the years, under whatever code and framework it had, for the council and the areas it
-- is compared with. No line is to be drawn from one part to the next.
create table returns.ascof_series (
  run_id          integer not null,
  framework       text not null,            -- of the run's year
  measure         text not null,
  age_group       text not null,
  year            integer not null,         -- first calendar year
  kind            text not null,            -- council, england, region, neighbours (their mean or
                                            -- median), neighbour (each)
  ons_code        text not null,            -- neighbours: empty
  name            text not null,
  rank            integer,                  -- of a neighbour
  value           numeric not null,
  source          text not null,            -- published, this run, earlier run
  framework_then  text not null,            -- of that year
  measure_then    text not null,
  part            integer not null,         -- 1, 2 ... : a new one after each break in the series
  break           text                      -- why this part does not go on from the one before
) partition by list (run_id);

-- One line a measure: the council beside England, its region and its neighbours.
create table returns.ascof_comparison (
  run_id                 integer not null,
  measure_order          integer not null,
  framework              text not null,
  measure                text not null,
  age_group              text not null,
  value                  numeric,           -- of the council
  value_year             integer,
  value_source           text,              -- published, this run, earlier run
  lower                  numeric,
  upper                  numeric,
  previous_value         numeric,
  previous_year          integer,
  trend                  text,              -- up, down, same; null: no earlier year, or a break between
  benchmark_year         integer,           -- of everything below
  break                  text,              -- why value and benchmark are not made alike
  england                numeric,
  england_difference     numeric,           -- council less England
  england_arrow          text,              -- up, down, none: the sign of the difference
  england_judgement      text,              -- better, worse, same: by what is good
  region_name            text,
  region                 numeric,
  region_difference      numeric,
  region_arrow           text,
  region_judgement       text,
  neighbours             numeric,           -- their mean or median
  neighbours_number      integer,           -- that have a value
  neighbours_difference  numeric,
  neighbours_arrow       text,
  neighbours_judgement   text,
  region_rank            integer,           -- 1: best; where the council's value would stand
  region_councils        integer,           -- the council included
  region_quartile        integer,           -- 1: best
  region_median          numeric,
  region_best_quarter    numeric,           -- boundary of the best quarter
  region_worst_quarter   numeric,
  england_rank           integer,
  england_councils       integer,
  england_quartile       integer,
  england_median         numeric,
  england_best_quarter   numeric,
  england_worst_quarter  numeric,
  range_low              numeric,           -- of councils, without those of areas_out_of_range.csv
  range_high             numeric,
  rag                    text               -- green, amber, red: measures of the survey of users
) partition by list (run_id);

-- 2025 is the year 2025-26.
create function returns.year_name(first_year integer)
returns text
language sql
immutable
parallel safe
return first_year || '-' || lpad(((first_year + 1) % 100)::text, 2, '0');

grant execute on function returns.year_name(integer) to returns_reader, returns_loader;

-- Runs that are still to be resumed were opened before these tables were there.
select audit.open_run(run_id) from audit.run where status <> 'completed';
