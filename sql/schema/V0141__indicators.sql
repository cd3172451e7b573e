-- Local indicators: what council performance reports show by month beside the ASCOF measures. They read
-- the rows and cells of the runs in audit.run_source, and one file of their own. Section numbers are
-- those of the specification of the local indicators.

-- Monthly figures from outside case records, and figures of others to compare with.
create table extract.indicator_figure (
  run_id       integer not null,
  record_id    bigint not null,
  file_no      integer not null,
  line         bigint not null,
  indicator    text not null,             -- FD01 ... (reference.indicators_indicators)
  part         text not null,             -- of reference.indicators_parts; '': the indicator as such
  area         text not null,             -- council, england, region, neighbours
  month        date not null,             -- last day
  numerator    numeric,
  denominator  numeric,
  value        numeric
) partition by list (run_id);

-- The months that figures are made for.
create table returns.indicator_calendar (
  run_id          integer not null,
  month_start     date not null,
  month_end       date not null,
  year_start      date not null,          -- 1 April before it
  days_elapsed    integer not null,       -- from 1 April to the end of the month
  days_of_year    integer not null,       -- 365 or 366
  months_elapsed  integer not null,       -- 1 in April ... 12 in March
  shown           boolean not null,       -- published: the year, and twelve months to the last
  is_last         boolean not null        -- the last complete month of the year at the as-at date
) partition by list (run_id);

-- The runs that are read, and which days each of their files tells of.
create table returns.indicator_source (
  run_id         integer not null,
  source         text not null,           -- cld, ascof, salt, sac, dols, ascs
  source_run_id  integer not null,
  file_no        integer,                 -- Client Level Data: the file that is read for these days
  first_day      date not null,
  last_day       date not null
) partition by list (run_id);

-- Client Level Data, narrow: the events of the files, each with the days for which its file is read.
create table returns.indicator_event (
  run_id          integer not null,
  source_run_id   integer not null,
  record_id       bigint not null,
  person          integer not null,       -- as in extract.cld_spine; 0: not known
  kind            text not null,          -- Request, Assessment, Service, Review
  client          text,                   -- user, carer
  start_date      date not null,
  end_date        date not null,          -- infinity: open
  service_rank    smallint,               -- as in ASCOF: 1 to 4 long term, 5 to 7 short term
  support_rank    smallint,               -- ASCOF 5.6: 1, 2 care homes; 3 direct payment ... 7 to 9 prison
  short_care      boolean not null,       -- a short term stay in a care home
  care_act        boolean not null,       -- an assessment of the kinds that the job names
  marks           text[] not null,        -- a request: what its outcome means, by the lists of the job
  birth           date,                   -- first of the month
  death           date,
  first_day       date not null,          -- the file is read for these days
  last_day        date not null
) partition by list (run_id);

-- What is counted: one row for each contact, assessment, person, enquiry, application ... and month.
create table returns.indicator_item (
  run_id         integer not null,
  kind           text not null,           -- sql/indicators/base says what each is
  month_end      date not null,
  source_run_id  integer not null,
  record_id      bigint not null,
  member_key     text not null,           -- what is counted once
  days           integer,                 -- that it took or has waited
  marks          text[] not null          -- what else is so of it
) partition by list (run_id);

-- Items by month: with a mark, and all of a kind (mark '').
create table returns.indicator_count (
  run_id     integer not null,
  kind       text not null,
  month_end  date not null,
  mark       text not null,
  items      numeric not null,
  days       numeric
) partition by list (run_id);

-- Numerator and denominator of each indicator for one month.
create table returns.indicator_month (
  run_id       integer not null,
  indicator    text not null,
  part         text not null,
  month_end    date not null,
  numerator    numeric,
  denominator  numeric,
  given        numeric,                   -- a value that came without numerator
  source       text not null              -- case data, cells of a return, or the name of a file
) partition by list (run_id);

-- Figures of others: the latest one on or before a month counts.
create table returns.indicator_comparator (
  run_id     integer not null,
  indicator  text not null,
  part       text not null,
  area       text not null,               -- england, region, neighbours
  month_end  date not null,
  value      numeric not null,
  source     text not null
) partition by list (run_id);

-- The figures, by month and basis (section 2).
create table returns.indicator_value (
  run_id       integer not null,
  place        integer not null,          -- order of the catalogue
  indicator    text not null,
  part         text not null,
  own_code     text,                      -- what reports call it
  title        text not null,
  unit         text not null,
  better       text not null,             -- higher, lower, none
  decimals     integer not null,
  basis        text not null,             -- month, year_to_date, month_mean, projection ...
  headline     boolean not null,          -- the basis that is shown first
  month_end    date not null,
  shown        boolean not null,
  is_last      boolean not null,
  period       text not null,             -- in words
  numerator    numeric,
  denominator  numeric,
  value        numeric,
  previous     numeric,                   -- the same a month before
  target       numeric,
  rag          text,                      -- green, amber, red
  direction    text,                      -- up, down, same: the sign of the change, not good or bad
  england      numeric,
  region       numeric,
  neighbours   numeric,
  source       text,
  status       text                       -- why there is no value; else what to know of it
) partition by list (run_id);

-- Open assessments by team, and people who wait by the time that they have waited (AS05, AS06).
create table returns.indicator_team (
  run_id       integer not null,
  month_end    date not null,
  team         text not null,             -- '': none is recorded
  assessments  integer not null,
  small        boolean not null           -- too few to be shown by name
) partition by list (run_id);

create table returns.indicator_waiting (
  run_id      integer not null,
  month_end   date not null,
  band        integer not null,
  label       text not null,
  people      integer not null
) partition by list (run_id);

-- Concluded enquiries by category of abuse, year to date (SG08).
create table returns.indicator_abuse (
  run_id     integer not null,
  month_end  date not null,
  category   text not null,
  enquiries  integer not null
) partition by list (run_id);

-- For readers: the figures of the last complete run.
create view returns.current_indicator as
select
  current_run.year,
  current_run.council,
  current_run.as_at,
  figure.*
from returns.current_run
join returns.indicator_value as figure
  on figure.run_id = current_run.run_id
where current_run.return_id = 'indicators';

grant select on returns.current_indicator to returns_reader;

-- Runs that are still to be resumed were opened before these tables were there.
select audit.open_run(run_id) from audit.run where status <> 'completed';
