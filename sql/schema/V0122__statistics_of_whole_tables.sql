-- Statistics of whole tables on servers before PostgreSQL 18 too: without them the estimates of the survey
-- took twenty times as long.
create or replace function audit.settle(
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
  if not p_parent_too then
    return;
  end if;
  -- Joins of partitioned tables are planned by the statistics of the parents, which nobody else
  -- keeps. Another run may be at it: then it can wait for the next time. Before 18 the parts of other
  -- runs are looked at again with it.
  timeout := current_setting('lock_timeout');
  begin
    set local lock_timeout = '500ms';
    execute format(
      case
        when current_setting('server_version_num')::integer < 180000 then 'analyze %s'
        else 'analyze only %s'
      end,
      p_parent
    );
  exception
    when lock_not_available then null;
  end;
  perform set_config('lock_timeout', timeout, true);
end
$$;
