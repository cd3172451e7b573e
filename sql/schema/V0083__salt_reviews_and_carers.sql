-- SALT: reviews of long term support (LTS002), carers (LTS003), and what the measures read beyond the
-- narrow base. Bases keep why a row is not counted, so that a figure can be explained by the SQL
-- that made it.

-- Digest of all that an assessment or review says: the methods drop those that are wholly identical.
-- Null for other rows.
alter table extract.cld_spine add column row_digest uuid;

-- The methods choose events by primary support reason too.
drop function extract.cld_method_rows(integer, boolean);
create function extract.cld_method_rows(p_run_id integer, p_apply_local_rules boolean)
returns table (
  record_id          bigint,
  file_no            integer,
  person             integer,
  nhs_number         text,
  la_key             text,
  row_kind           text,
  client_type        text,
  start_date         date,
  end_date           date,
  date_of_birth      date,
  date_of_death      date,
  service_type       text,
  service_component  text,
  delivery_mechanism text,
  assessment_type    text,
  route_of_access    text,
  outcome            text,
  cost_key           text,
  conversation       boolean,
  support_reason     text,
  row_digest         uuid
)
language sql
stable
parallel safe
as $$
  select
    spine.record_id,
    spine.file_no,
    spine.person,
    spine.nhs_number,
    lower(trim(spine.la_person)),
    spine.row_kind,
    spine.client_type,
    spine.start_date,
    case
      when p_apply_local_rules and spine.held then spine.der_end_date
      else spine.end_date
    end,
    spine.date_of_birth,
    case
      when p_apply_local_rules then spine.date_of_death
      else submitted.date_of_death
    end,
    spine.service_type,
    spine.service_component,
    spine.delivery_mechanism,
    spine.assessment_type,
    spine.route_of_access,
    case
      when p_apply_local_rules then spine.outcome
      else submitted.event_outcome
    end,
    spine.cost_key,
    spine.conversation,
    spine.primary_support_reason,
    spine.row_digest
  from extract.cld_spine as spine
  left join extract.cld_event as submitted
    on not p_apply_local_rules
    and submitted.run_id = p_run_id
    and submitted.record_id = spine.record_id
  where spine.run_id = p_run_id
    and (
      not p_apply_local_rules
      or (
        not spine.rejected
        and spine.reportable
      )
    )
$$;

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

-- Fields of the selected events that the narrow base does not have, read in one pass.
create table returns.salt_event_detail (
  run_id                 integer not null,
  selection              text not null,       -- LTS002, LTS003, LTS004
  record_id              bigint not null,
  person                 integer not null,    -- as in extract.cld_spine
  person_id              text not null,       -- NHS:... or LA:...
  row_kind               text not null,
  start_date             date not null,
  end_date               date,
  age                    integer,             -- at the end of the year; null: unknown
  gender                 text,
  outcome                text,
  service_type           text,
  delivery_mechanism     text,
  review_reason          text,
  method                 text,                -- of an assessment or review: who took part
  accommodation_status   text,
  employment_status      text,
  adult_cared_for        text                 -- council number of Adult 1, in lower case
) partition by list (run_id);

-- LTS001c: long term support rows with the unbroken support that each is part of (spec.md 3.7).
create table returns.salt_lts_cluster (
  run_id          integer not null,
  record_id       bigint not null,
  person          integer not null,
  cluster_start   date not null,
  continuous      boolean not null    -- open on 31 March, and support began by the cut-off day
) partition by list (run_id);

-- LTS002: reviews of the people of LTS001a and of LTS001c, one row a review and measure.
create table returns.salt_lts_review (
  run_id             integer not null,
  measure            text not null,       -- LTS002a, LTS002b
  record_id          bigint not null,
  person             integer not null,
  person_id          text not null,
  start_date         date not null,
  end_date           date not null,
  age_band           text,                -- 18-64, 65+; null: not in the cohort
  review_type        text,                -- planned, unplanned; null: neither
  significant_event  text,                -- row of the tables of unplanned reviews
  setting            text,                -- nursing, residential, community, prison
  setting_from       text,                -- service: open on the first day; line: of LTS001
  progresses         boolean not null,    -- the outcome lets a planned review lead to a care home
  sequel             text,                -- column
  sequel_step        integer,             -- step of spec.md 9.3 that decided
  out_reason         text,                -- why it is in no table (review_reasons.csv); null: it is
  because_of         bigint               -- the record that stands in its place
) partition by list (run_id);

-- LTS003: rows of carers with the support that each shows (map_lts003_support.csv).
create table returns.salt_carer_event (
  run_id          integer not null,
  record_id       bigint not null,
  person          integer not null,
  person_id       text not null,
  support         text,                -- column of table 1a; null: no category, the row is dropped
  hierarchy       integer,             -- 1 wins
  test_order      integer,             -- line of map_lts003_support.csv that fitted first
  cared_for       boolean not null,    -- support involving the person cared for (table 1b)
  assessed        text,                -- jointly, separately; null: no assessment, or without the carer
  age             integer,
  start_date      date not null,
  adult_cared_for text
) partition by list (run_id);

-- LTS003: carers, one row each.
create table returns.salt_carer (
  run_id           integer not null,
  person_id        text not null,
  record_id        bigint not null,     -- the row that decides the column
  age_row          text not null,       -- row of table 1a
  support          text not null,       -- column
  cared_for_record bigint,              -- a row of support involving the person cared for
  assessed_row     text not null,       -- row of table 3a
  adult_record     bigint,              -- latest row of the adult cared for
  adult_age_band   text,                -- 18-64, 65+
  adult_reason     text,                -- row of tables 2a and 2b
  adult_missing    text                 -- why the carer is not in tables 2a and 2b
) partition by list (run_id);

-- An index on a run's part of a table: column names with a comma between; with "brin" before them the
-- small kind that knows which pages a value can be on, for a column by which the rows lie in order.
create or replace function audit.index_run(p_run_id integer, p_parent regclass, p_columns text)
returns void
language plpgsql
security definer
set search_path = pg_catalog, audit
as $$
declare
  target record;
  kind text;
  columns text;
begin
  select * into strict target
  from audit.run_partitions(p_run_id)
  where parent = p_parent;
  kind := case when trim(p_columns) like 'brin %' then 'brin' else 'btree' end;
  select string_agg(quote_ident(trim(name)), ', ' order by place) into columns
  from unnest(string_to_array(regexp_replace(trim(p_columns), '^brin ', ''), ','))
    with ordinality as named (name, place);
  execute format(
    'create index if not exists %I on %I.%I using %s (%s)',
    left(target.partition_name || '_' || replace(replace(columns, ', ', '_'), '"', ''), 63),
    target.partition_schema,
    target.partition_name,
    kind,
    columns);
end
$$;

-- Runs that are still to be resumed were opened before these tables were there.
select audit.open_run(run_id) from audit.run where status <> 'completed';
