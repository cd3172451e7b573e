-- rule: CLD-X002
-- scope: cross
-- severity: cleanse
-- fields: (unique event key)
-- event types: Request|Assessment|Service|Review
-- check: Same unique event (events.md B6, single-submission key) as another row but not an
--   exact copy. One row kept by events.md B9; the rule is raised on each dropped row.
-- message: Another version of row {row}; the better row was kept.
-- why: Two versions of one event would be counted as two where the method does not remove them.
-- fix: Let the extract write the latest version only.
-- example: the same service with two end dates
-- basis: source
--
-- Key: events.md B6 with the four fields of a single submission. Order: events.md B9.
with outcome_order as (
  select value as outcome, "order"::integer as outcome_rank
  from reference.cld_codes
  where code_list = 'Event_Outcome'
    and release = 'R2'
  union all
  select 'Release 1 specification only: Not mapped', 3
),
told_again as (
  select event_key, min(person) as person
  from extract.cld_spine
  where run_id = :run_id
    and event_key is not null
    and not rejected
  group by event_key
  having count(*) > 1
),
events as (
  select spine.*
  from told_again
  join extract.cld_spine as spine
    on spine.run_id = :run_id
    and spine.person = told_again.person
    and spine.event_key = told_again.event_key
  where not spine.rejected
),
ranked as (
  select
    events.record_id,
    events.file_no,
    row_number() over best_first as place,
    first_value(events.line) over best_first as kept_line
  from events
  left join outcome_order
    on outcome_order.outcome = events.outcome
  window best_first as (
    partition by
      events.file_no,
      events.person,
      events.row_kind,
      events.client_type,
      events.start_date,
      case when events.row_kind <> 'Service' then events.der_end_date end,
      events.route_of_access,
      events.assessment_type,
      events.service_type,
      events.service_component,
      events.delivery_mechanism,
      events.cost_key
    order by
      events.der_end_date desc nulls first,
      coalesce(outcome_order.outcome_rank, 999),
      events.conversation desc,
      events.record_id desc
  )
)
select
  record_id,
  file_no,
  '(unique event key)' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('row', kept_line) as slots
from ranked
where place > 1
