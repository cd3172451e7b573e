-- Lets a login that is a member of returns_loader, and owns nothing, bring the code lists up to
-- date: their tables are made anew when their files change, and belong to the owner.
create function reference.make_table(p_name text, p_columns text[])
returns void
language plpgsql
security definer
set search_path = pg_catalog, reference
as $$
declare
  columns_as_text text;
begin
  if p_name = 'loaded_file' then
    raise exception 'The table % is not a code list', p_name;
  end if;
  select string_agg(format('%I text', column_name), ', ' order by position)
  into columns_as_text
  from unnest(p_columns) with ordinality as listed (column_name, position);
  execute format('drop table if exists reference.%I', p_name);
  execute format('create table reference.%I (row_order integer, %s)', p_name, columns_as_text);
end
$$;

create function reference.analyze_table(p_name text)
returns void
language plpgsql
security definer
set search_path = pg_catalog, reference
as $$
begin
  execute format('analyze reference.%I', p_name);
end
$$;

revoke execute on function reference.make_table(text, text[]) from public;
revoke execute on function reference.analyze_table(text) from public;
grant execute on function reference.make_table(text, text[]) to returns_loader;
grant execute on function reference.analyze_table(text) to returns_loader;

-- Whatever the loader needs made is made by functions of the owner.
revoke create on schema audit, extract, returns from returns_loader;
