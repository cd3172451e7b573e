-- The national methods of choosing events (events.md of the CLD specification): the period of each
-- file, the files that a purpose takes, the events that a selection keeps, and why the others are out.

-- One row a file and window: a purpose may take several files, one for each quarter of a longer
-- period. A window that no file covers has a row without a file, so that the gap is seen.
alter table returns.submission drop constraint submission_pkey;
alter table returns.submission alter column file_no drop not null;
alter table returns.submission
  add column window_start    date,
  add column window_end      date,
  add column reference_start date,   -- reference period of the file: first to last window it won
  add column reference_end   date;
create unique index submission_by_window
  on returns.submission (run_id, purpose, window_start, file_no) nulls not distinct;
comment on column returns.submission.purpose is 'the choice of files, for example year';

-- The rows that a selection looked at and left out. Rows that are not of its client types, event
-- types and service types are not looked at, and so are in neither list.
drop table returns.excluded_row;
create table returns.left_out (
  run_id        integer not null,
  selection     text not null,
  record_id     bigint not null,
  step          text not null,       -- step of events.md: A2, A3, A4, B3, B5, B9
  reason        text not null,       -- in words: reference.engine_reasons
  superseded_by bigint               -- the record that stands in its place, where one does
) partition by list (run_id);

-- Period of a file (B1): what the DHSC method goes by. Null: none could be worked out, and the file
-- is never taken.
create table extract.cld_file_period (
  run_id       integer not null references audit.run on delete cascade,
  file_no      integer not null,
  period_basis text not null,        -- stated, derived_v1, derived_v2
  period_start date,
  period_end   date,
  flags        text not null,        -- gaps and event types that are missing, in words; often empty
  primary key (run_id, file_no)
);

-- The events that a selection keeps, one row an event.
create table extract.cld_selected_event (
  run_id        integer not null,
  selection     text not null,
  record_id     bigint not null,
  file_no       integer not null,
  person        integer not null,    -- as in extract.cld_spine
  row_kind      text not null,
  client_type   text,
  start_date    date not null,
  end_date      date,                -- as the method sees it; null: open
  end_basis     text not null,       -- submitted, death, cropped, open
  age           integer,             -- NHS England: at the period end; DHSC: latest age; null: unknown
  event_no      integer,             -- DHSC: the unique event, council and this number its reference
  reference_end date                 -- DHSC: end of the reference period of its file
) partition by list (run_id);

-- DHSC: the latest details of each person (B10), for breakdowns.
create table extract.cld_person_detail (
  run_id                 integer not null,
  selection              text not null,
  person                 integer not null,
  gender                 text not null,
  ethnicity              text not null,
  accommodation_status   text not null,   -- after the inference from services
  accommodation_basis    text not null,   -- recorded, inferred
  employment_status      text not null,
  primary_support_reason text not null,
  client_funding_status  text not null,
  has_unpaid_carer       text not null
) partition by list (run_id);

-- Age on a day (spec.md 6.3): PROXY_MONTH counts from the first day of the birth month, as national
-- figures do; EXACT is completed years. The casts keep time zones out, so that the function is
-- immutable through and through and becomes part of the query that calls it.
create function extract.age_on(date_of_birth date, day date, age_method text)
returns integer
language sql
immutable
parallel safe
as $$
  select case age_method
    when 'EXACT' then extract(
      year from age(day::timestamp, date_of_birth::timestamp)
    )::integer
    else floor(
      (day - date_trunc('month', date_of_birth::timestamp)::date) / 365.25::double precision
    )::integer
  end
$$;

-- Bands of the DHSC method (spec.md 6.3).
create function extract.age_band(age integer)
returns text
language sql
immutable
parallel safe
as $$
  select case
    when age is null then 'Unknown'
    when age < 18 then 'Under 18'
    when age < 25 then '18 to 24'
    when age < 45 then '25 to 44'
    when age < 65 then '45 to 64'
    when age < 75 then '65 to 74'
    when age < 85 then '75 to 84'
    when age < 95 then '85 to 94'
    else '95 and above'
  end
$$;

create function extract.working_age_band(age integer)
returns text
language sql
immutable
parallel safe
as $$
  select case
    when age is null then 'Unknown'
    when age < 18 then 'Under 18'
    when age < 65 then '18 to 64'
    else '65 and above'
  end
$$;

-- The rows that the methods start from (P3 and P4). With local rules: rejected rows, exact copies and
-- events held open take no part, except that an event ended by a death (CLD-X030) does, with that
-- end. End dates are otherwise as submitted. Versions that CLD-X002 drops are here: each method
-- removes versions itself. Without local rules: every row, with the date of death as submitted.
create function extract.cld_method_rows(p_run_id integer, p_apply_local_rules boolean)
returns table (
  record_id          bigint,
  file_no            integer,
  person             integer,
  nhs_number         text,
  la_key             text,
  row_kind           text,
  client_type        text,
  start_date         date,
  end_date           date,
  date_of_birth      date,
  date_of_death      date,
  service_type       text,
  service_component  text,
  delivery_mechanism text,
  assessment_type    text,
  route_of_access    text,
  outcome            text,
  cost_key           text,
  conversation       boolean
)
language sql
stable
parallel safe
as $$
  select
    spine.record_id,
    spine.file_no,
    spine.person,
    spine.nhs_number,
    lower(trim(spine.la_person)),
    spine.row_kind,
    spine.client_type,
    spine.start_date,
    case
      when p_apply_local_rules and spine.held then spine.der_end_date
      else spine.end_date
    end,
    spine.date_of_birth,
    case
      when p_apply_local_rules then spine.date_of_death
      else submitted.date_of_death
    end,
    spine.service_type,
    spine.service_component,
    spine.delivery_mechanism,
    spine.assessment_type,
    spine.route_of_access,
    case
      when p_apply_local_rules then spine.outcome
      else submitted.event_outcome
    end,
    spine.cost_key,
    spine.conversation
  from extract.cld_spine as spine
  left join extract.cld_event as submitted
    on not p_apply_local_rules
    and submitted.run_id = p_run_id
    and submitted.record_id = spine.record_id
  where spine.run_id = p_run_id
    and (
      not p_apply_local_rules
      or (
        not spine.rejected
        and spine.reportable
      )
    )
$$;

-- SALT: the cohorts of long term support are selections now; the keys of the layout are joined on.
alter table returns.salt_lts_event
  drop column start_date,
  drop column end_date,
  drop column date_of_death,
  drop column age;
drop table returns.salt_lts_cohort;
create view returns.salt_lts_cohort as
select
  chosen.run_id,
  chosen.selection as measure,
  chosen.record_id,
  chosen.person,
  case
    when event.nhs_number is not null then 'NHS:' || event.nhs_number
    else 'LA:' || lower(trim(event.la_person))
  end as person_id,
  chosen.start_date,
  chosen.end_date,
  case
    when chosen.age < 18 then 'under 18'
    when chosen.age < 65 then '18-64'
    else '65+'
  end as age_band,
  event.setting_rank,
  event.setting_column,
  event.psr_key,
  event.psr_known,
  event.carer_key,
  event.carer_known,
  event.gender,
  event.ethnicity_key,
  event.ethnicity_known
from extract.cld_selected_event as chosen
join returns.salt_lts_event as event
  on event.run_id = chosen.run_id
  and event.record_id = chosen.record_id;
