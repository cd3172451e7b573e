-- DoLS: the applications of the council, the location list, the population.

create table extract.dols_application (
  run_id                      integer not null,
  record_id                   bigint not null,   -- file_no * 1,000,000,000 + line: rises with load order
  file_no                     integer not null,
  line                        bigint not null,
  local_case_id               text,              -- the council's own key of the application
  person_reference            text,
  la_code                     text,
  cqc_location_code           text,
  date_application_received   date,
  urgent_included             text,              -- codes: reference.dols_codes
  age_requirement             text,
  mental_health_requirement   text,
  mental_capacity_requirement text,
  no_refusals_requirement     text,
  eligibility_requirement     text,
  best_interests_requirement  text,
  date_of_last_assessment     date,
  application_sign_off_date   date,
  application_status          text,
  reason_not_granted          text,
  authorisation_start_date    date,
  planned_end_date            date,
  actual_end_date             date,
  reviews_completed           numeric,
  date_of_birth               date,
  gender                      text,
  ethnicity                   text,
  main_condition              text,
  location_type               text,              -- care_home, hospital; null: not in the location list
  further                     text[],            -- columns of the return that are passed on as they came
  status                      text,              -- keys of the codes: granted, not_granted, open
  type                        text,              -- standard, urgent
  team                        text,
  carried                     text[],
  rejected                    boolean not null default false   -- by a rule across records
) partition by list (run_id);

-- The accepted applications as the return has them: masked by the as-at date (specification, section
-- 5.6), with what is derived from them (6.2). The table above keeps them as they came.
create table extract.dols_case (
  run_id                      integer not null,
  record_id                   bigint not null,
  application_reference       text not null,
  person_reference            text not null,
  received                    date not null,
  signed_off                  date,
  status                      text not null,     -- granted, not_granted, open
  status_code                 text not null,
  reason                      text,              -- key of the reason not granted: age ... other
  reason_group                text,              -- criteria, circumstances, died, other
  reason_code                 text,
  starts                      date,
  planned_end                 date,
  actual_end                  date,
  last_assessment             date,
  reviews                     numeric not null,
  type                        text not null,     -- standard, urgent
  setting                     text not null,     -- care_home, hospital, unknown
  stage                       text not null,     -- fully_assessed, partially_assessed, not_assessed
  age_band                    text not null,
  gender                      text not null,     -- keys of the code lists
  ethnic_group                text not null,
  condition                   text not null,
  born_known                  boolean not null,
  gender_known                boolean not null,
  ethnicity_known             boolean not null,
  condition_known             boolean not null,
  ends                        date,              -- of an authorisation: actual, else planned end
  days                        integer,           -- from receipt to sign-off
  is_received                 boolean not null,  -- the populations of section 6: RECEIVED
  is_completed                boolean not null,  -- COMPLETED
  is_open                     boolean not null,  -- OPEN
  is_in_force                 boolean not null,  -- IN_FORCE
  has_ended                   boolean not null,  -- ENDED
  stands_for_person           boolean not null   -- PEOPLE
) partition by list (run_id);

create table extract.dols_location (
  run_id             integer not null,
  record_id          bigint not null,
  file_no            integer not null,
  line               bigint not null,
  cqc_location_code  text not null,
  location_type      text not null
) partition by list (run_id);

create table extract.dols_population (
  run_id             integer not null,
  record_id          bigint not null,
  file_no            integer not null,
  line               bigint not null,
  age_band           text not null,
  council_population integer not null,
  england_proportion numeric not null
) partition by list (run_id);

create table extract.dols_england (
  run_id             integer not null,
  record_id          bigint not null,
  file_no            integer not null,
  line               bigint not null,
  month              text not null,     -- apr ... mar
  measure            text not null,     -- column of DOLS-T16
  england            numeric not null
) partition by list (run_id);

-- Runs that are still to be resumed were opened before these tables were there.
select audit.open_run(run_id) from audit.run where status <> 'completed';
