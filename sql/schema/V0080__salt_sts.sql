-- SALT, short term support: requests of new clients and what followed them (STS001), short term
-- support to maximise independence of new clients (STS002a) and of clients with long term support
-- (STS002b). What is counted here is a request or an episode: one cluster of rows (spec.md 3.7).
-- Clusters that are not counted stay in the tables with the reason, and what decided the column of
-- those that are, so that a figure can be explained from the rows that made it.

-- What an event outcome means in each measure (map_sts001_outcome.csv, map_sts002a_outcome.csv).
create table returns.salt_sts_outcome (
  run_id                 integer not null,
  measure                text not null,        -- STS001, STS002a
  outcome_no             smallint not null,    -- 0: none, or one that the list does not have
  outcome                text not null,
  outcome_rank           real not null,        -- hierarchy_event_outcome.csv, nhs_rank: 1 wins
  usable                 boolean not null,     -- on an event that follows
  column_of_event        text not null,        -- on an event that follows (record type 3)
  column_of_cluster      text not null,        -- on the cluster itself (record types 1 and 5)
  column_of_cluster_in_chain text not null     -- on the cluster itself (record type 4)
) partition by list (run_id);

-- The events that the measures read, one row an event (ALL_EVENTS of spec.md 5.1).
create table returns.salt_sts_event (
  run_id        integer not null,
  record_id     bigint not null,
  file_no       integer not null,      -- files are numbered in the order of import
  person        integer not null,      -- as in extract.cld_spine
  row_kind      text not null,         -- Request, Assessment, Service, Review
  start_date    date not null,
  end_date      date,                  -- null: open
  service_no    smallint,              -- map_sts001_service.csv: 1 ST-Max, 2 to 5 long term support
  outcome_no    smallint not null,
  outcome_rank  real not null,
  age           smallint not null      -- at the end of the year
) partition by list (run_id);

-- Requests and episodes of ST-Max: rows of one person that follow each other closely. A row belongs to
-- the last cluster that starts on its day or before.
create table returns.salt_sts_cluster (
  run_id             integer not null,
  measure            text not null,      -- STS001 requests; STS002b episodes; STS002a the episodes
                                         -- that a counted request led to
  person             integer not null,
  cluster_no         integer not null,   -- 1, 2, 3 ... of the person and measure
  cluster_start      date not null,
  cluster_end        date not null,      -- 9999-12-31: open
  record_id          bigint not null,    -- the row that speaks for the cluster
  row_count          integer not null,
  outcome_no         smallint not null,
  age_band           text not null,      -- under 18, 18-64, 65+
  out_reason         text,               -- why it is not counted (sts_reasons.csv); null: it is
  because_of         bigint,             -- the record behind the reason
  request_record_id  bigint              -- STS002a: the request that led to it
) partition by list (run_id);

-- The events that follow a cluster, in their order (spec.md 3.8).
create table returns.salt_sts_chain (
  run_id        integer not null,
  measure       text not null,
  person        integer not null,
  cluster_no    integer not null,
  place         integer not null,       -- 1, 2, 3 ...
  state         text not null,          -- in: counts as a sequel
                                        -- late: the first event, and too long after the end
                                        -- next: the next request or episode, and what starts with or
                                        --       after it
  record_id     bigint not null,
  row_kind      text not null,
  start_date    date not null,
  end_date      date,
  service_no    smallint,
  outcome_no    smallint not null
) partition by list (run_id);

-- The column of each cluster that is counted, and what decided it.
create table returns.salt_sts_sequel (
  run_id            integer not null,
  measure           text not null,
  person            integer not null,
  cluster_no        integer not null,
  chain_result      text,               -- NONE, IN, OUT (spec.md 3.8); STS002b: null
  record_type       smallint,           -- 1 to 5 (spec.md 5.3); STS002b: null
  column_key        text not null,
  sequel_record_id  bigint,             -- the event that decided; null: the cluster's own outcome did
  service_no        smallint,           -- of the service that decided; STS002b: best service after
  service_before    smallint            -- STS002b: best long term support on the first day
) partition by list (run_id);

-- The episodes that STS002a and STS002b count, with the row of each table that they fall in.
create table returns.salt_sts_episode (
  run_id         integer not null,
  measure        text not null,        -- STS002a, STS002b
  episode_key    text not null,        -- person, first day and number: what is counted once
  record_id      bigint not null,      -- the row that speaks for it
  age_band       text not null,
  route_key      text not null,
  psr_key        text not null,
  carer_key      text not null,
  ethnicity_key  text not null,
  column_key     text not null,
  setting_key    text                  -- STS002a: of the long term support that followed
) partition by list (run_id);

-- Who a person is in a figure: the NHS number, else the council's number.
create or replace function returns.salt_person_id(nhs_number text, la_person text)
returns text
language sql
immutable
parallel safe
as $$
  select case
    when nhs_number is not null then 'NHS:' || nhs_number
    else 'LA:' || lower(trim(la_person))
  end
$$;

-- What a request or an episode is counted once by.
create or replace function returns.salt_cluster_key(person_id text, cluster_start date, cluster_no integer)
returns text
language sql
immutable
parallel safe
as $$
  select person_id || ' ' || to_char(cluster_start::timestamp, 'YYYY-MM-DD') || ' ' || cluster_no
$$;

-- Runs that are still to be resumed were opened before these tables were there.
select audit.open_run(run_id) from audit.run where status <> 'completed';
