-- SAC: the rows of the eight files, what became of each, and the cases that the tables count.
--
-- Every row is stored but lines with too many or too few values: rows of other files refer to it,
-- whatever is wrong with it. Columns are those of sql/sac/reference/fields.csv; codes are resolved.

-- persons: one row for each adult at risk
create table extract.sac_person (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  person_id               text,
  date_of_birth           date,
  date_of_death           date,
  gender                  text,
  ethnicity               text,
  primary_support_reason  text,
  record_key              text,               -- the parts of the key with a slash between; null: incomplete
  same_values             uuid not null,      -- digest of all values as they count (SAC-G02)
  wrong                   boolean not null,   -- a rule on the row itself rejects it
  team                    text,
  carried                 text[]
) partition by list (run_id);

-- person_conditions: one row for each health condition of an adult
create table extract.sac_person_condition (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  person_id               text,
  condition               text,
  date_recorded           date,
  record_key              text,
  same_values             uuid not null,
  wrong                   boolean not null,
  team                    text,
  carried                 text[]
) partition by list (run_id);

-- concerns: one row for each adult and concern
create table extract.sac_concern (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  concern_id              text,
  person_id               text,
  date_raised             date,
  primary_support_reason  text,
  decision                text,
  date_of_decision        date,
  la_of_abuse             text,
  record_key              text,
  same_values             uuid not null,
  wrong                   boolean not null,
  team                    text,
  carried                 text[]
) partition by list (run_id);

-- enquiries: one row for each adult and enquiry
create table extract.sac_enquiry (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  enquiry_id              text,
  person_id               text,
  concern_id              text,
  enquiry_type            text,
  date_commenced          date,
  date_concluded          date,
  primary_support_reason  text,
  la_of_abuse             text,
  large_scale_ref         text,
  record_key              text,
  same_values             uuid not null,
  wrong                   boolean not null,
  team                    text,
  carried                 text[]
) partition by list (run_id);

-- enquiry_risks: one row for each risk of an enquiry
create table extract.sac_enquiry_risk (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  enquiry_id              text,
  risk_no                 integer,
  risk_type               text,
  risk_source             text,
  risk_location           text,
  risk_assessment_outcome text,
  risk_outcome            text,
  record_key              text,
  same_values             uuid not null,
  wrong                   boolean not null,
  team                    text,
  carried                 text[]
) partition by list (run_id);

-- enquiry_outcomes: one row for each enquiry: capacity, and Making Safeguarding Personal
create table extract.sac_enquiry_outcome (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  enquiry_id              text,
  lacks_capacity          text,
  advocate_support        text,
  outcomes_asked          text,
  outcomes_achieved       text,
  record_key              text,
  same_values             uuid not null,
  wrong                   boolean not null,
  team                    text,
  carried                 text[]
) partition by list (run_id);

-- sars: one row for each Safeguarding Adults Review
create table extract.sac_review (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  sar_id                  text,
  date_commissioned       date,
  date_concluded          date,
  record_key              text,
  same_values             uuid not null,
  wrong                   boolean not null,
  team                    text,
  carried                 text[]
) partition by list (run_id);

-- sar_individuals: one row for each individual of a review
create table extract.sac_review_individual (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  sar_id                  text,
  sar_person_ref          text,
  harm                    text,
  date_of_birth           date,
  date_of_death           date,
  record_key              text,
  same_values             uuid not null,
  wrong                   boolean not null,
  team                    text,
  carried                 text[]
) partition by list (run_id);

-- What became of each row, of whichever file.
create table extract.sac_row (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  file                    text not null,          -- persons ... sar_individuals
  record_key              text,
  parent_key              text,                   -- of the enquiry or the review that it is part of
  same_values             uuid not null,
  status                  text not null           -- accepted, rejected, dropped, out_of_scope, ignored
) partition by list (run_id);

-- The accepted adults, after the rules on their dates.
create table extract.sac_adult (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  person_id               text not null,
  born                    date,
  died                    date,
  gender                  text,
  ethnicity               text,
  primary_support_reason  text
) partition by list (run_id);

-- The accepted concerns and enquiries that are in scope: what the tables count. Keys are those of the
-- lines of sql/sac/layout.yaml.
create table extract.sac_case (
  run_id                  integer not null,
  record_id               bigint not null,
  file_no                 integer not null,
  line                    bigint not null,
  kind                    text not null,          -- concern, enquiry
  case_id                 text not null,
  person_id               text not null,
  metric                  text not null,          -- concerns, s42, other: the columns of SG1
  enquiry_type            text,                   -- S42, OTHER; null for a concern
  concern_id              text,                   -- of an enquiry: the concern that led to it
  started                 date not null,          -- raised, commenced
  concluded               date,                   -- null while open, and for a concern
  started_in_period       boolean not null,       -- CON, S42, OTH of the specification, section 7.1
  concluded_in_period     boolean not null,       -- K(S42), K(OTHER)
  is_open                 boolean not null,
  concluded_in_time       boolean not null,       -- within the months that the job says
  age_band                text not null,
  gender                  text not null,
  ethnicity               text not null,
  psr                     text                    -- first that is recorded (7.2); null: none
) partition by list (run_id);

create view extract.sac_person_status as
select record.*, row.status
from extract.sac_person as record
join extract.sac_row as row
  on row.run_id = record.run_id
  and row.record_id = record.record_id;

create view extract.sac_person_condition_status as
select record.*, row.status
from extract.sac_person_condition as record
join extract.sac_row as row
  on row.run_id = record.run_id
  and row.record_id = record.record_id;

create view extract.sac_concern_status as
select record.*, row.status
from extract.sac_concern as record
join extract.sac_row as row
  on row.run_id = record.run_id
  and row.record_id = record.record_id;

create view extract.sac_enquiry_status as
select record.*, row.status
from extract.sac_enquiry as record
join extract.sac_row as row
  on row.run_id = record.run_id
  and row.record_id = record.record_id;

create view extract.sac_enquiry_risk_status as
select record.*, row.status
from extract.sac_enquiry_risk as record
join extract.sac_row as row
  on row.run_id = record.run_id
  and row.record_id = record.record_id;

create view extract.sac_enquiry_outcome_status as
select record.*, row.status
from extract.sac_enquiry_outcome as record
join extract.sac_row as row
  on row.run_id = record.run_id
  and row.record_id = record.record_id;

create view extract.sac_review_status as
select record.*, row.status
from extract.sac_review as record
join extract.sac_row as row
  on row.run_id = record.run_id
  and row.record_id = record.record_id;

create view extract.sac_review_individual_status as
select record.*, row.status
from extract.sac_review_individual as record
join extract.sac_row as row
  on row.run_id = record.run_id
  and row.record_id = record.record_id;

-- Risks and outcomes that count: accepted, of an enquiry that is accepted and in scope.
create view extract.sac_counted_risk as
select
  risk.run_id,
  risk.record_id,
  risk.file_no,
  risk.enquiry_id,
  risk.risk_no,
  risk.risk_type,
  risk.risk_source,
  risk.risk_location,
  risk.risk_assessment_outcome,
  risk.risk_outcome,
  enquiry.record_id as enquiry_record_id,
  enquiry.enquiry_type,
  enquiry.concluded_in_period
from extract.sac_enquiry_risk_status as risk
join extract.sac_case as enquiry
  on enquiry.run_id = risk.run_id
  and enquiry.kind = 'enquiry'
  and enquiry.case_id = risk.enquiry_id
where risk.status = 'accepted';

create view extract.sac_counted_outcome as
select
  outcome.run_id,
  outcome.record_id,
  outcome.file_no,
  outcome.enquiry_id,
  outcome.lacks_capacity,
  outcome.advocate_support,
  outcome.outcomes_asked,
  outcome.outcomes_achieved,
  enquiry.concluded_in_period
from extract.sac_enquiry_outcome_status as outcome
join extract.sac_case as enquiry
  on enquiry.run_id = outcome.run_id
  and enquiry.kind = 'enquiry'
  and enquiry.case_id = outcome.enquiry_id
where outcome.status = 'accepted';

-- Runs that are still to be resumed were opened before these tables were there.
select audit.open_run(run_id) from audit.run where status <> 'completed';
