-- As before, but nearly every value is passed by its first character: the patterns are only asked of
-- text that begins with a character of a formula, with white space or with something beyond ASCII.
create or replace function returns.inert(value text)
returns text
language sql
immutable
parallel safe
as $$
  select case
    when (ascii(value) between 33 and 42 or ascii(value) between 46 and 60 or ascii(value) between 65 and 126)
      then value
    when value ~ '^\s*[=+@\t\r-]' and value !~ '^[+-]?[0-9][0-9.,]*$' then '''' || value
    else value
  end
$$;
