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
-- A blank end means never. The later-starting row is the one reported. Two rows overlap if the later
-- start is not after the earlier end; where there are more, each is compared with those before it.
with services as not materialized (
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
    and (count(*) > 2 or max(start_date) <= min(greatest(start_date, end_date)))
),
overlapping as (
  select
    services.record_id,
    services.file_no,
    services.person,
    services.client_type,
    services.service_type,
    services.service_component,
    services.delivery_mechanism,
    services.start_date,
    max(services.end_date) over (
      partition by
        services.file_no,
        services.person,
        services.client_type,
        services.service_type,
        services.service_component,
        services.delivery_mechanism
      order by services.start_date
      range between unbounded preceding and interval '1 day' preceding
    ) as end_of_earlier
  from given_again
  join services
    on services.file_no = given_again.file_no
    and services.person = given_again.person
    and services.client_type is not distinct from given_again.client_type
    and services.service_type is not distinct from given_again.service_type
    and services.service_component is not distinct from given_again.service_component
    and services.delivery_mechanism is not distinct from given_again.delivery_mechanism
)
select
  later.record_id,
  later.file_no,
  'Event_Start_Date' as field,
  to_char(later.start_date, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object(
    'row',
    (
      select min(earlier.line)
      from extract.cld_spine as earlier
      where earlier.run_id = :run_id
        and earlier.file_no = later.file_no
        and earlier.person = later.person
        and earlier.row_kind = 'Service'
        and earlier.client_type is not distinct from later.client_type
        and earlier.service_type is not distinct from later.service_type
        and earlier.service_component is not distinct from later.service_component
        and earlier.delivery_mechanism is not distinct from later.delivery_mechanism
        and earlier.start_date < later.start_date
        and (earlier.der_end_date is null or earlier.der_end_date >= later.start_date)
        and earlier.dropped_by is null
        and not earlier.rejected
    )
  ) as slots
from overlapping as later
where later.end_of_earlier >= later.start_date
