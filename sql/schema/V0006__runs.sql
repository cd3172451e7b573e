-- Opens and clears the partitions that hold one run's rows.

create function audit.run_partitions(p_run_id integer)
returns table (parent regclass, partition_schema name, partition_name name)
language sql stable
as $$
  select
    partitioned.partrelid::regclass,
    namespace.nspname,
    (relation.relname || '_r' || p_run_id)::name
  from pg_partitioned_table partitioned
  join pg_class relation on relation.oid = partitioned.partrelid
  join pg_namespace namespace on namespace.oid = relation.relnamespace
  where namespace.nspname in ('audit', 'extract', 'returns')
$$;

create function audit.open_run(p_run_id integer)
returns void
language plpgsql
as $$
declare
  target record;
begin
  for target in select * from audit.run_partitions(p_run_id) loop
    execute format(
      'create table if not exists %I.%I partition of %s for values in (%s)',
      target.partition_schema, target.partition_name, target.parent, p_run_id);
  end loop;
end
$$;

-- Drops everything a run stored; what is left is its line in audit.run until that is deleted too.
create function audit.clear_run(p_run_id integer)
returns void
language plpgsql
as $$
declare
  target record;
begin
  for target in select * from audit.run_partitions(p_run_id) loop
    execute format('drop table if exists %I.%I', target.partition_schema, target.partition_name);
  end loop;
end
$$;

-- Puts the values into the named slots of a rule's message: fill('row {row}', '{"row": 7}').
create function audit.fill(message text, slots jsonb)
returns text
language plpgsql
immutable
as $$
declare
  slot record;
begin
  for slot in select key, value from jsonb_each_text(coalesce(slots, '{}'::jsonb)) loop
    message := replace(message, '{' || slot.key || '}', coalesce(slot.value, ''));
  end loop;
  return message;
end
$$;
