-- Lets a login that is a member of returns_loader, and owns nothing, do a whole run: opening and
-- clearing partitions and counting statistics belong to the owner, so these functions act as him.
-- They touch only the partitions of the run they are given.
alter function audit.open_run(integer) security definer;
alter function audit.open_run(integer) set search_path = pg_catalog, audit;
alter function audit.clear_run(integer) security definer;
alter function audit.clear_run(integer) set search_path = pg_catalog, audit;

create function audit.analyze_run(p_run_id integer)
returns void
language plpgsql
security definer
set search_path = pg_catalog, audit
as $$
declare
  target record;
begin
  for target in select * from audit.run_partitions(p_run_id) loop
    if to_regclass(format('%I.%I', target.partition_schema, target.partition_name)) is not null then
      execute format('analyze %I.%I', target.partition_schema, target.partition_name);
    end if;
  end loop;
end
$$;

revoke execute on function audit.open_run(integer) from public;
revoke execute on function audit.clear_run(integer) from public;
revoke execute on function audit.analyze_run(integer) from public;
grant execute on function audit.open_run(integer) to returns_loader;
grant execute on function audit.clear_run(integer) to returns_loader;
grant execute on function audit.analyze_run(integer) to returns_loader;

-- What release the database is at: asked at every start.
do $$
begin
  if to_regclass('public.returns_schema_history') is not null then
    grant select on public.returns_schema_history to returns_loader;
  end if;
end
$$;
