-- What the views and functions of the database are made of, as SQL: a statement that reads a view
-- reads the tables behind it.
select
  schemaname || '.' || viewname as name,
  definition
from pg_views
where schemaname in ('audit', 'extract', 'returns')
union all
select
  pg_namespace.nspname || '.' || pg_proc.proname,
  coalesce(pg_get_function_sqlbody(pg_proc.oid), pg_proc.prosrc)
from pg_proc
join pg_namespace
  on pg_namespace.oid = pg_proc.pronamespace
where pg_namespace.nspname in ('audit', 'extract', 'returns')
