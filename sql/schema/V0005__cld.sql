-- Client Level Data: the accepted events, in Release 2 terms, one row an event.
-- What a value was before cleansing is in audit.cleansed_value.

create table extract.cld_event (
  run_id                        integer not null,
  record_id                     bigint not null,     -- file_no * 1,000,000,000 + line: rises with load order
  file_no                       integer not null,
  line                          bigint not null,
  row_digest                    uuid not null,       -- digest of all supplied values, trimmed (CLD-X001)
  row_kind                      text not null,       -- Request, Assessment, Service, Review, Association
  client_group                  text,                -- service user, carer, association
  la_code                       text not null,
  reporting_period_start_date   date,
  reporting_period_end_date     date,
  nhs_number                    text,
  la_person_unique_identifier   text,
  gp_practice_code              text,
  gender                        text,
  ethnicity                     text,
  date_of_birth                 date,
  date_of_death                 date,                -- null when later than the as-of date or before birth
  client_type                   text,
  primary_support_reason        text,
  postcode                      text,
  accommodation_status          text,
  employment_status             text,
  has_unpaid_carer              text,
  autism_spectrum_disorder_asd  text,
  visual_impairment             text,
  hearing_impairment            text,
  dementia                      text,
  client_funding_status         text,
  event_type                    text,
  event_reference               text,
  event_start_date              date,
  event_end_date                date,                -- as submitted
  event_description             text,
  event_outcome                 text,
  request_route_of_access       text,
  assessment_type               text,
  eligible_needs_identified     text,
  method_of_assessment          text,
  total_hrs_caring_per_week     text,
  no_of_adults_being_cared_for  smallint,
  adult_1_linked_person_id      text,
  adult_2_linked_person_id      text,
  adult_3_linked_person_id      text,
  service_type                  text,
  service_component             text,
  delivery_mechanism            text,
  provider_cqc_location_id      text,
  review_reason                 text,
  review_outcomes_achieved      text,
  method_of_review              text,
  unit_cost                     numeric(18, 2),
  cost_frequency_unit_type      text,
  planned_units_per_week        numeric(18, 2),
  der_event_end_date            date,                -- end date after CLD-R039 and CLD-R040
  der_conversation              boolean not null,    -- spec.md 6.4
  held                          boolean not null,    -- open request, assessment or review (CLD-R050)
  outcome_submitted             text,                -- outcome as submitted, where the clean one differs
  team                          text,
  carried                       text[]
) partition by list (run_id);

-- The narrow base that the rules across records and the event methods work on: one row an accepted
-- event that is not an exact copy, with an integer person key and the state that the rules across
-- records give it.
create table extract.cld_spine (
  run_id                integer not null,
  record_id             bigint not null,
  file_no               integer not null,
  person                integer not null,    -- DHSC person of events.md B5, numbered within the run; 0 = none
  nhs_number            text,
  la_person             text,
  row_kind              text not null,
  client_group          text,
  client_type           text,
  start_date            date,
  end_date              date,                -- as submitted
  der_end_date          date,                -- after CLD-R039, CLD-R040, CLD-X008, CLD-X030
  date_of_birth         date,
  date_of_death         date,                -- person value after CLD-X008
  service_type          text,
  service_component     text,
  delivery_mechanism    text,
  assessment_type       text,
  route_of_access       text,
  outcome               text,
  cost_key              text,                -- unit cost, frequency, planned units: one service line
  conversation          boolean not null,
  line                  bigint not null,
  held                  boolean not null,
  dropped_by            text,                -- CLD-X001, CLD-X002
  rejected              boolean not null default false,  -- by a rule across records
  closure_reason        text                 -- DECEASED, SUPERSEDED, STALE
) partition by list (run_id);

-- What became of every row read, accepted or not: one word a row, the first that fits (spec.md 9).
create view extract.cld_disposition as
with findings_of_row as (
  select
    run_id,
    record_id,
    bool_or(severity = 'cleanse') as cleansed,
    bool_or(severity = 'warn') as warned
  from audit.finding
  where record_id is not null
  group by run_id, record_id
)
select
  rejected_row.run_id,
  rejected_row.record_id,
  rejected_row.file_no,
  rejected_row.line,
  'rejected' as disposition
from audit.rejected_row
union all
select
  event.run_id,
  event.record_id,
  event.file_no,
  event.line,
  case
    when spine.record_id is null or spine.dropped_by is not null then 'dropped'
    when spine.closure_reason = 'SUPERSEDED' then 'held_closed_superseded'
    when spine.closure_reason = 'STALE' then 'held_closed_stale'
    when spine.closure_reason = 'DECEASED' then 'cleansed_closed_deceased'
    when event.held then 'held_open'
    when findings_of_row.cleansed then 'cleansed'
    when findings_of_row.warned then 'accepted_with_warning'
    else 'accepted'
  end as disposition
from extract.cld_event as event
left join extract.cld_spine as spine
  on spine.run_id = event.run_id
  and spine.record_id = event.record_id
left join findings_of_row
  on findings_of_row.run_id = event.run_id
  and findings_of_row.record_id = event.record_id
where not coalesce(spine.rejected, false);

-- How the rules across records name the record that they speak of; every extract has its branch.
create view extract.subject as
select
  run_id,
  record_id,
  file_no,
  line,
  event_reference as record,
  la_person_unique_identifier as person,
  row_kind as event_type,
  event_start_date as started,
  coalesce(der_event_end_date, event_end_date) as ended,
  team,
  carried,
  concat_ws(
    '|',
    coalesce(la_person_unique_identifier, nhs_number),
    row_kind,
    coalesce(event_reference, event_start_date::text)
  ) as subject_key
from extract.cld_event;
