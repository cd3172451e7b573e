-- target: returns.salt_event_detail
--
-- What LTS002, LTS003 and LTS004 read of their selected events: one pass over the wide table.
-- Reviews and assessments say who took part; a carer's row names the adult cared for.
insert into returns.salt_event_detail (
  run_id, selection, record_id, person, person_id, row_kind, start_date, end_date, age, gender,
  outcome, service_type, delivery_mechanism, review_reason, method, accommodation_status,
  employment_status, adult_cared_for
)
select
  chosen.run_id,
  chosen.selection,
  chosen.record_id,
  chosen.person,
  returns.salt_person_id(event.nhs_number, event.la_person_unique_identifier),
  chosen.row_kind,
  chosen.start_date,
  chosen.end_date,
  chosen.age,
  event.gender,
  event.event_outcome,
  event.service_type,
  event.delivery_mechanism,
  event.review_reason,
  case chosen.row_kind
    when 'Review' then event.method_of_review
    when 'Assessment' then event.method_of_assessment
  end,
  event.accommodation_status,
  event.employment_status,
  case
    when chosen.selection = 'LTS003' then lower(trim(event.adult_1_linked_person_id))
  end
from extract.cld_selected_event as chosen
join extract.cld_event as event
  on event.run_id = chosen.run_id
  and event.record_id = chosen.record_id
where chosen.run_id = :run_id
  and chosen.selection in ('LTS002', 'LTS003', 'LTS004')
