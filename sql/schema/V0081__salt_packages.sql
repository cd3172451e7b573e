-- SALT: long term support with its units and costs, to tell whether a package grew or shrank.

-- One row a long term support service of a service user, in every file that was chosen.
create table returns.salt_package_service (
  run_id                   integer not null,
  record_id                bigint not null,
  file_no                  integer not null,
  person                   integer not null,    -- as in extract.cld_spine
  setting                  text not null,       -- nursing, residential, community, prison
  setting_rank             integer not null,    -- best rank of the setting in map_lts_setting.csv, 1 wins
  start_date               date not null,
  end_date                 date,                -- null: open
  planned_units_per_week   numeric,
  cost_frequency_unit_type text,
  unit_cost                numeric,
  weekly_cost              numeric              -- null: cannot be worked out
) partition by list (run_id);

-- Two packages compared (SALT specification, section 9.4, assumed): by planned units where both sides
-- have them in one unit, else by weekly cost where both sides have it, else nothing has changed. A
-- side without services has no sum, and nothing to compare with.
create function returns.salt_package_change(
  units_before numeric,
  units_after numeric,
  units_comparable boolean,
  cost_before numeric,
  cost_after numeric,
  cost_comparable boolean
)
returns text
language sql
immutable
parallel safe
as $$
  select case
    case
      when units_comparable then sign(units_after - units_before)
      when cost_comparable then sign(cost_after - cost_before)
    end
    when 1 then 'increased'
    when -1 then 'decreased'
    else 'no_change'
  end
$$;
