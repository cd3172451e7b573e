-- What the rules across records lean on to look at few people instead of all.

-- Values of the person that rules and tables read, kept beside the event on the narrow base.
alter table extract.cld_spine add column gender text;
alter table extract.cld_spine add column ethnicity text;
alter table extract.cld_spine add column primary_support_reason text;
alter table extract.cld_spine add column has_unpaid_carer text;

-- Digest of the unique event key (events.md B6, a single submission): two rows of one event have the
-- same; that two events share one is next to impossible and does no harm.
alter table extract.cld_spine add column event_key bigint;

-- Whether the event takes part in figures and submission: not while it is held open; once it is closed,
-- by a death always, as superseded or stale only where the job says so.
alter table extract.cld_spine add column reportable boolean not null default true;

-- Which numbers of the council a person goes by in a file; in lower case, as numbers are compared.
create table extract.cld_person_number (
  run_id      integer not null,
  file_no     integer not null,
  person      integer not null,
  la_person   text not null,
  has_nhs     boolean not null      -- the person is known by an NHS number
) partition by list (run_id);

-- What the rows of a person say together, one row a person and file: where a rule across records has
-- to look. A person whose line shows nothing cannot break the rule; the rule itself decides on the
-- rest from the rows.
create table extract.cld_person (
  run_id                integer not null,
  file_no               integer not null,
  person                integer not null,
  births_differ         boolean not null,
  deaths_differ         boolean not null, -- or known on some rows only
  genders_differ        boolean not null, -- known ones
  ethnicities_differ    boolean not null,
  care_homes            integer not null, -- rows of long term nursing and residential care
  home_support          integer not null, -- rows of home support
  held                  integer not null  -- open requests, assessments, reviews
) partition by list (run_id);

-- An index on a run's part of a table: column names with a comma between.
create function audit.index_run(p_run_id integer, p_parent regclass, p_columns text)
returns void
language plpgsql
security definer
set search_path = pg_catalog, audit
as $$
declare
  target record;
  columns text;
begin
  select * into strict target
  from audit.run_partitions(p_run_id)
  where parent = p_parent;
  select string_agg(quote_ident(trim(name)), ', ' order by place) into columns
  from unnest(string_to_array(p_columns, ',')) with ordinality as named (name, place);
  execute format(
    'create index if not exists %I on %I.%I (%s)',
    left(target.partition_name || '_' || replace(replace(columns, ', ', '_'), '"', ''), 63),
    target.partition_schema,
    target.partition_name,
    columns);
end
$$;

revoke execute on function audit.index_run(integer, regclass, text) from public;
grant execute on function audit.index_run(integer, regclass, text) to returns_loader;

-- Empties a run's part of a table before it is filled again. Where the server keeps no log for others
-- it is truncated: what is then loaded in the same transaction is not logged either, which halves
-- the time. Elsewhere the rows are deleted, so that nobody who reads has to wait.
create function audit.empty(p_run_id integer, p_parent regclass)
returns void
language plpgsql
security definer
set search_path = pg_catalog, audit
as $$
declare
  target record;
begin
  select * into target
  from audit.run_partitions(p_run_id)
  where parent = p_parent;
  if found and current_setting('wal_level') = 'minimal' then
    execute format('truncate %I.%I', target.partition_schema, target.partition_name);
  else
    execute format('delete from %s where run_id = %s', p_parent, p_run_id);
  end if;
end
$$;

revoke execute on function audit.empty(integer, regclass) from public;
grant execute on function audit.empty(integer, regclass) to returns_loader;

-- Rules are looked for by several processes at once only if all they call may run in each.
alter function audit.fill(text, jsonb) parallel safe;

-- After a table of a run is filled: its indexes (column names, a comma between two of one index, a
-- semicolon between two indexes) and its statistics. The loader owns no partition, so this acts as
-- the owner; it touches only the partition of the run. A table that is not partitioned by run only gets its
-- statistics.
create function audit.settle(
  p_run_id integer, p_parent regclass, p_indexes text default '', p_parent_too boolean default false)
returns void
language plpgsql
security definer
set search_path = pg_catalog, audit
as $$
declare
  target record;
  columns text;
  timeout text;
begin
  select * into target
  from audit.run_partitions(p_run_id)
  where parent = p_parent;
  if not found then
    execute format('analyze %s', p_parent);
    return;
  end if;
  foreach columns in array coalesce(string_to_array(nullif(p_indexes, ''), ';'), '{}') loop
    perform audit.index_run(p_run_id, p_parent, columns);
  end loop;
  execute format('analyze %I.%I', target.partition_schema, target.partition_name);
  if not p_parent_too or current_setting('server_version_num')::integer < 180000 then
    return;
  end if;
  -- Joins of partitioned tables are planned by the statistics of the parents, which nobody else
  -- keeps. Another run may be at it: then it can wait for the next time.
  timeout := current_setting('lock_timeout');
  begin
    set local lock_timeout = '500ms';
    execute format('analyze only %s', p_parent);
  exception
    when lock_not_available then null;
  end;
  perform set_config('lock_timeout', timeout, true);
end
$$;

revoke execute on function audit.settle(integer, regclass, text, boolean) from public;
grant execute on function audit.settle(integer, regclass, text, boolean) to returns_loader;

-- Fresh statistics of a run's part of a table, without its parent: for a table that fills bit by bit.
create function audit.refresh(p_run_id integer, p_parent regclass)
returns void
language plpgsql
security definer
set search_path = pg_catalog, audit
as $$
declare
  target record;
begin
  select * into strict target
  from audit.run_partitions(p_run_id)
  where parent = p_parent;
  execute format('analyze %I.%I', target.partition_schema, target.partition_name);
end
$$;

revoke execute on function audit.refresh(integer, regclass) from public;
grant execute on function audit.refresh(integer, regclass) to returns_loader;

-- Who a finding is, from run to run: digest of rule, record and field.
alter table audit.finding add column fingerprint uuid
  generated always as (
    md5(rule_id || '|' || coalesce(subject_key, '') || '|' || coalesce(field, ''))::uuid
  ) stored;
