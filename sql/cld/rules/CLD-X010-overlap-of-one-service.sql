-- rule: CLD-X010
-- scope: cross
-- severity: warn
-- fields: Service_Type|Service_Component|Delivery_Mechanism|Event_Start_Date|Event_End_Date
-- event types: Service
-- check: Same person, client type, service type, component and mechanism, different start
--   dates, date ranges share at least one day (blank end = never). Raised on the later-starting
--   row, ties to the later row.
-- message: This service overlaps the same service on row {row}.
-- why: The support is counted or costed twice.
-- fix: Close the earlier service on the day before the later one, or remove the one that is
--   wrong.
-- example: two open services of the same kind
-- basis: assumed
--
-- A blank end means never. The later-starting row is the one reported.
with services as (
  select
    record_id,
    file_no,
    person,
    line,
    client_type,
    service_type,
    service_component,
    delivery_mechanism,
    start_date,
    coalesce(der_end_date, date 'infinity') as end_date
  from extract.cld_spine
  where run_id = :run_id
    and row_kind = 'Service'
    and person <> 0
    and start_date is not null
    and dropped_by is null
    and not rejected
),
given_again as (
  select
    file_no,
    person,
    client_type,
    service_type,
    service_component,
    delivery_mechanism
  from services
  group by file_no, person, client_type, service_type, service_component, delivery_mechanism
  having min(start_date) < max(start_date)
),
of_one_kind as (
  select
    services.*,
    dense_rank() over (
      order by
        services.file_no,
        services.person,
        services.client_type,
        services.service_type,
        services.service_component,
        services.delivery_mechanism
    ) as kind
  from given_again
  join services
    on services.file_no = given_again.file_no
    and services.person = given_again.person
    and services.client_type is not distinct from given_again.client_type
    and services.service_type is not distinct from given_again.service_type
    and services.service_component is not distinct from given_again.service_component
    and services.delivery_mechanism is not distinct from given_again.delivery_mechanism
),
overlapping as (
  select
    later.record_id,
    later.file_no,
    later.start_date,
    min(earlier.line) as line_of_earlier
  from of_one_kind as later
  join of_one_kind as earlier
    on earlier.kind = later.kind
    and earlier.start_date < later.start_date
    and earlier.end_date >= later.start_date
    and later.end_date >= later.start_date
  group by later.record_id, later.file_no, later.start_date
)
select
  record_id,
  file_no,
  'Event_Start_Date' as field,
  to_char(start_date, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('row', line_of_earlier) as slots
from overlapping
