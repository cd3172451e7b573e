-- Makes text that a spreadsheet would run as a formula inert: an apostrophe before it. Plain numbers
-- such as -21.00 stay as they are.
create function returns.inert(value text)
returns text
language sql
immutable
parallel safe
as $$
  select case
    when value ~ '^\s*[=+@\t\r-]' and value !~ '^[+-]?[0-9][0-9.,]*$' then '''' || value
    else value
  end
$$;

-- Explanations in force: warnings that the council has looked at and accepts until a date
-- (jobs/notes.csv), as they were read for a run. Compared in lower case.
create table audit.note (
  run_id         integer not null references audit.run on delete cascade,
  rule_id        text not null,
  record         text not null,
  person         text not null,        -- empty: whoever it is
  reason         text not null,
  accepted_until date not null,
  primary key (run_id, rule_id, record, person)
);
