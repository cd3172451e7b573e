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
ranked as (
  select
    spine.record_id,
    spine.file_no,
    row_number() over best_first as place,
    first_value(spine.line) over best_first as kept_line
  from extract.cld_spine as spine
  left join outcome_order
    on outcome_order.outcome = spine.outcome
  where spine.run_id = :run_id
    and spine.row_kind <> 'Association'
    and spine.person <> 0
    and not spine.rejected
  window best_first as (
    partition by
      spine.file_no,
      spine.person,
      spine.row_kind,
      spine.client_type,
      spine.start_date,
      case when spine.row_kind <> 'Service' then spine.der_end_date end,
      spine.route_of_access,
      spine.assessment_type,
      spine.service_type,
      spine.service_component,
      spine.delivery_mechanism,
      spine.cost_key
    order by
      spine.der_end_date desc nulls first,
      coalesce(outcome_order.outcome_rank, 999),
      spine.conversation desc,
      spine.record_id desc
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
