-- target: extract.cld_spine
-- index: person; record_id
-- statistics: of the run alone
--
-- The narrow base of the rules across records and of the event methods: one row an accepted event
-- that is not an exact copy (CLD-X001), with a number for the DHSC person (events.md B5: valid NHS
-- number, else council and council person number; 0 where there is neither).
insert into extract.cld_spine (
  run_id, record_id, file_no, line, person, nhs_number, la_person, row_kind, client_group,
  client_type, start_date, end_date, der_end_date, date_of_birth, date_of_death, service_type,
  service_component, delivery_mechanism, assessment_type, route_of_access, outcome, cost_key,
  conversation, held, reportable, gender, ethnicity, primary_support_reason, has_unpaid_carer,
  event_key, row_digest
)
with exact_copies as (
  select record_id
  from audit.hit
  where run_id = :run_id
    and rule_id = 'CLD-X001'
    and severity = 'cleanse'
    and cast(:apply_local_rules as boolean)
),
people as (
  select
    person_key,
    row_number() over () as person
  from (
    select distinct
      coalesce(nhs_number, la_code || '_' || lower(la_person_unique_identifier)) as person_key
    from extract.cld_event
    where run_id = :run_id
  ) as keys
  where person_key is not null
)
select
  event.run_id,
  event.record_id,
  event.file_no,
  event.line,
  coalesce(people.person, 0),
  event.nhs_number,
  event.la_person_unique_identifier,
  event.row_kind,
  event.client_group,
  event.client_type,
  event.event_start_date,
  event.event_end_date,
  event.der_event_end_date,
  event.date_of_birth,
  event.date_of_death,
  event.service_type,
  event.service_component,
  event.delivery_mechanism,
  event.assessment_type,
  event.request_route_of_access,
  event.event_outcome,
  case
    when event.row_kind = 'Service' then concat_ws(
      '|',
      coalesce(event.unit_cost::text, ''),
      coalesce(event.cost_frequency_unit_type, ''),
      coalesce(event.planned_units_per_week::text, '')
    )
  end,
  event.der_conversation,
  event.held,
  not event.held,
  event.gender,
  event.ethnicity,
  event.primary_support_reason,
  event.has_unpaid_carer,
  case
    when event.row_kind <> 'Association' and people.person is not null
      then hash_record_extended(
        row (
          event.file_no,
          people.person,
          event.row_kind,
          event.client_type,
          event.event_start_date,
          event.request_route_of_access,
          event.assessment_type,
          event.service_type,
          event.service_component,
          event.delivery_mechanism
        ),
        0
      )
  end,
  case when event.row_kind in ('Assessment', 'Review') then event.row_digest end
from extract.cld_event as event
left join people
  on people.person_key
    = coalesce(event.nhs_number, event.la_code || '_' || lower(event.la_person_unique_identifier))
left join exact_copies
  on exact_copies.record_id = event.record_id
where event.run_id = :run_id
  and exact_copies.record_id is null
