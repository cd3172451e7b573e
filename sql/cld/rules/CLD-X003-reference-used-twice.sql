-- rule: CLD-X003
-- scope: cross
-- severity: warn
-- fields: Event_Reference
-- event types: Request|Assessment|Service|Review
-- check: Same non-blank reference on rows that are different unique events.
-- message: Event reference {value} is used for different events.
-- why: The reference cannot find the event again at source.
-- fix: Let the extract write the reference of the event, not of the case.
-- example: one reference on a request and on a service
-- basis: source
--
-- Off by default: the reference is voluntary and often made anew at each extract.
with referenced as (
  select
    spine.record_id,
    spine.file_no,
    event.event_reference,
    concat_ws(
      '|',
      spine.person,
      spine.row_kind,
      spine.client_type,
      spine.start_date,
      case when spine.row_kind <> 'Service' then spine.der_end_date end,
      coalesce(spine.route_of_access, spine.assessment_type, spine.service_type),
      spine.service_component,
      spine.delivery_mechanism,
      spine.cost_key
    ) as unique_event
  from extract.cld_spine as spine
  join extract.cld_event as event
    on event.run_id = spine.run_id
    and event.record_id = spine.record_id
  where spine.run_id = :run_id
    and cast(:check_event_reference as boolean)
    and event.event_reference is not null
    and spine.dropped_by is null
    and not spine.rejected
),
used_for_several as (
  select file_no, lower(event_reference) as event_reference
  from referenced
  group by file_no, lower(event_reference)
  having min(unique_event) <> max(unique_event)
)
select
  referenced.record_id,
  referenced.file_no,
  'Event_Reference' as field,
  referenced.event_reference as value_found,
  null as value_expected,
  jsonb_build_object() as slots
from referenced
join used_for_several
  on used_for_several.file_no = referenced.file_no
  and used_for_several.event_reference = lower(referenced.event_reference)
