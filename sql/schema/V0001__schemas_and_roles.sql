-- Schemas, and the two roles every installation has:
--   returns_loader  writes; the job runs as a login that is a member of it
--   returns_reader  reads; give it to analysts
-- Both are group roles without login, so that no password lives in a migration.
create schema if not exists batch;
create schema if not exists audit;
create schema if not exists extract;
create schema if not exists returns;
create schema if not exists reference;

do $$
begin
  if not exists (select from pg_roles where rolname = 'returns_loader') then
    create role returns_loader nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'returns_reader') then
    create role returns_reader nologin;
  end if;
end
$$;

grant usage on schema batch, audit, extract, returns, reference to returns_loader;
grant create on schema audit, extract, returns to returns_loader;
grant usage on schema audit, extract, returns, reference to returns_reader;

alter default privileges in schema batch, audit, extract, returns, reference
  grant select, insert, update, delete, truncate on tables to returns_loader;
alter default privileges in schema batch, audit, extract, returns, reference
  grant usage, select, update on sequences to returns_loader;
alter default privileges in schema audit, extract, returns, reference
  grant select on tables to returns_reader;
