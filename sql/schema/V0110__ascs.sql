-- ASCS: the survey's people, the eligible population, what the council says of its survey, and what is
-- worked out from them. Steps and sections as in the specification (sql/ascs).

create table extract.ascs_person (
  run_id                    integer not null,
  record_id                 bigint not null,   -- file_no * 1,000,000,000 + line: rises with load order
  file_no                   integer not null,
  line                      bigint not null,
  la_code                   text not null,     -- three-digit code of the council
  primary_key               text not null,     -- council code, _, place of the row in its file from 0
  serial_no                 text,              -- the council's reference of the person
  stratum                   integer,           -- derived (section 3); null: cannot be derived
  is_easy_read              boolean not null,
  can_answer_2c             boolean not null,
  method_collection         integer,
  response                  integer,
  gender                    integer,
  age                       integer,
  ethnicity                 integer,
  sexuality                 integer,
  religion                  integer,
  primary_support_reason    integer,
  support_setting           integer,
  mech_of_delivery          integer,
  full_cost                 integer,
  gross_annual_budget       integer,
  budget_contribution       integer,
  budget_equipment          integer,
  budget_care_home          integer,
  other_income              integer,
  centrally_funded_services integer,
  rhc_copd                  integer,
  rhc_cancer                integer,
  rhc_acquired_phys_inj     integer,
  rhc_hiv_aids              integer,
  rhc_other_physical        integer,
  rhc_stroke                integer,
  rhc_parkinsons            integer,
  rhc_motor_neurone         integer,
  rhc_acquired_brain_inj    integer,
  rhc_other_neuro_condition integer,
  rhc_visually_impaired     integer,
  rhc_hearing_impaired      integer,
  rhc_other_sensory         integer,
  rhc_ld                    integer,
  rhc_autism                integer,
  rhc_asperger              integer,
  rhc_other_ld              integer,
  rhc_dementia              integer,
  rhc_other_mh              integer,
  rhc_none                  integer,
  advocate                  integer,
  interpreter               integer,
  translated                integer,
  questionnaire             integer,
  replacement               integer,
  original_reminder         integer,
  copy_requested            integer,
  q1                        integer,
  q2a                       integer,
  q2b                       integer,
  q2c                       integer,
  q3a                       integer,
  q3b                       integer,
  q4a                       integer,
  q4b                       integer,
  q5a                       integer,
  q5b                       integer,
  q6a                       integer,
  q6b                       integer,
  q7a                       integer,
  q7b                       integer,
  q8a                       integer,
  q8b                       integer,
  q9a                       integer,
  q9b                       integer,
  q10                       integer,
  q11                       integer,
  new12                     integer,
  q12                       integer,
  q13                       integer,
  q14a                      integer,
  q14b                      integer,
  q15a                      integer,
  q15b                      integer,
  q15c                      integer,
  q15d                      integer,
  q16a                      integer,
  q16b                      integer,
  q16c                      integer,
  q16d                      integer,
  q17                       integer,
  q18                       integer,
  q19a                      integer,
  q19b                      integer,
  q19c                      integer,
  q20a                      integer,
  q20b                      integer,
  q20c                      integer,
  q21                       integer,
  q22a                      integer,
  q22b                      integer,
  q22c                      integer,
  q22d                      integer,
  q22e                      integer,
  q22f                      integer,
  given                     text[] not null,   -- as delivered, in the order of reference.ascs_fields; null: blank
  team                      text,
  carried                   text[]
) partition by list (run_id);

comment on column extract.ascs_person.q1 is
  'Columns of fields are as cleaned (section 6): null is missing, -9 and refused values too';

-- Eligible population: tables EP1 and EP2, a row for each age band, gender and support reason.
create table extract.ascs_population (
  run_id                    integer not null,
  record_id                 bigint not null,
  file_no                   integer not null,
  line                      bigint not null,
  la_code                   text not null,
  age_band                  text not null,     -- 18-64, 65+
  gender                    text not null,     -- Male, Female, Other
  primary_support_reason    text not null,     -- the six groups
  community                 integer,           -- null: left blank, or not a number
  residential               integer,
  nursing                   integer
) partition by list (run_id);

-- People of the eligible population, where the council gives them one by one.
create table extract.ascs_eligible (
  run_id                    integer not null,
  record_id                 bigint not null,
  file_no                   integer not null,
  line                      bigint not null,
  la_code                   text not null,
  person_id                 text not null,
  age                       integer not null,
  gender                    integer not null,
  primary_support_reason    integer not null,
  support_setting           integer not null,
  stratum                   integer not null
) partition by list (run_id);

-- Sign-off, people substituted, comparison with SALT, survey process: an item and its value.
create table extract.ascs_information (
  run_id                    integer not null,
  record_id                 bigint not null,
  file_no                   integer not null,
  line                      bigint not null,
  la_code                   text not null,
  item                      text not null,     -- reference.ascs_information
  value                     text               -- null: left blank
) partition by list (run_id);

-- Populations of the strata (section 3): all, for question 2c, for measure 1J.
create table extract.ascs_stratum (
  run_id                    integer not null,
  la_code                   text not null,
  scope                     text not null,     -- all, q2c, 1J
  stratum                   integer not null,
  people                    numeric not null
) partition by list (run_id);

-- What each person answered, long: questions with their derived columns, characteristics, measures.
create table extract.ascs_item (
  run_id                    integer not null,
  record_id                 bigint not null,
  la_code                   text not null,
  stratum                   integer,
  respondent                boolean not null,
  kind                      text not null,     -- question, group, code, measure
  item                      text not null,
  answer                    integer not null,
  answer_no                 integer            -- of reference.ascs_answers; null: not estimated
) partition by list (run_id);

-- Scores of a person (section 9).
create table extract.ascs_score (
  run_id                    integer not null,
  record_id                 bigint not null,
  la_code                   text not null,
  stratum                   integer,
  gender                    integer,
  age_1864                  integer,           -- 1: 18 to 64, 2: 65 and over
  score_1a                  numeric,
  weighted_scrqol           numeric,
  adjustment_factor         numeric,
  score_1j                  numeric
) partition by list (run_id);

-- People by council, stratum, group and answer: what the estimates are made from.
create table extract.ascs_count (
  run_id                    integer not null,
  la_code                   text not null,
  stratum                   integer not null,
  group_no                  integer not null,  -- of reference.ascs_answers; 0: everybody
  answer_no                 integer not null,
  people                    numeric not null
) partition by list (run_id);

-- Estimates (section 7). whole: of all councils of the return together, what its tables show.
create table extract.ascs_estimate (
  run_id                    integer not null,
  geography                 text not null,     -- council code, or all
  whole                     boolean not null,
  split                     text not null,     -- total, a characteristic, or a question
  split_value               integer not null,
  item                      text not null,
  answer                    integer not null,
  answered                  integer not null,  -- people who gave this answer
  respondents               integer not null,  -- people who answered the question
  estimated                 numeric,           -- people of the population who would; null: no population
  population                numeric,
  percentage                numeric,
  margin_of_error           numeric            -- percentage points
) partition by list (run_id);

-- ASCOF measures from the survey (section 9).
create table extract.ascs_measure (
  run_id                    integer not null,
  geography                 text not null,
  whole                     boolean not null,
  measure                   text not null,     -- old code: 1A, 1B, 1I1, 1J, 3A, 3D1, 4A, 4B
  split                     text not null,     -- total, age, gender
  split_value               integer not null,
  numerator                 numeric,
  denominator               numeric,
  outcome                   numeric,           -- score, or per cent
  margin_of_error           numeric,
  base                      integer not null
) partition by list (run_id);

-- Values as delivered, counted: what the rules on the return read.
create table extract.ascs_given (
  run_id                    integer not null,
  la_code                   text not null,
  field                     text not null,
  value                     text not null,     -- '' where blank
  variant                   text not null,     -- Std, ER, none: by the questionnaire as delivered
  people                    integer not null,
  respondents               integer not null
) partition by list (run_id);

-- Figures of the data quality report by council (section 10): what councils are compared by.
create table extract.ascs_quality (
  run_id                    integer not null,
  la_code                   text not null,
  table_id                  text not null,     -- DQR5 to DQR8
  item                      text not null,     -- row of the table
  value                     numeric            -- per cent
) partition by list (run_id);

-- The councils of a return, their sample and their respondents as delivered: what the rules on the whole
-- return are about.
create view extract.ascs_council as
select
  person.run_id,
  person.la_code,
  min(person.file_no) as file_no,
  count(*)::numeric as people,
  (
    select coalesce(sum(given.people), 0)::numeric
    from extract.ascs_given as given
    where given.run_id = person.run_id
      and given.la_code = person.la_code
      and given.field = 'Response'
      and given.value = '1'
  ) as respondents,
  (
    select sum(stratum.people)
    from extract.ascs_stratum as stratum
    where stratum.run_id = person.run_id
      and stratum.la_code = person.la_code
      and stratum.scope = 'all'
  ) as eligible
from extract.ascs_person as person
group by person.run_id, person.la_code;

grant select on extract.ascs_council to returns_reader;

-- Runs that are still to be resumed were opened before these tables were there.
select audit.open_run(run_id) from audit.run where status <> 'completed';
