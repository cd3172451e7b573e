-- rule: CLD-X013
-- scope: cross
-- severity: warn
-- fields: Event_Start_Date|Event_End_Date
-- event types: Service
-- check: Service ends 31 March and the same type, component and mechanism starts the next day.
-- message: The service was closed and reopened at the year end; keep one continuous record.
-- why: A service closed and reopened looks like two, and breaks twelve months of continuous
--   support.
-- fix: Keep one continuous record over the year end.
-- example: ended 31/03/2025, the same service from 01/04/2025
-- basis: source
--
-- The row that ends on 31 March is the one reported.
with ended as (
  select
    record_id,
    file_no,
    person,
    service_type,
    service_component,
    delivery_mechanism,
    der_end_date as end_date
  from extract.cld_spine
  where run_id = :run_id
    and row_kind = 'Service'
    and person <> 0
    and start_date is not null
    and extract(month from der_end_date) = 3
    and extract(day from der_end_date) = 31
    and dropped_by is null
    and not rejected
)
select distinct
  ended.record_id,
  ended.file_no,
  'Event_End_Date' as field,
  to_char(ended.end_date, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object() as slots
from ended
join extract.cld_spine as started
  on started.run_id = :run_id
  and started.file_no = ended.file_no
  and started.person = ended.person
  and started.row_kind = 'Service'
  and started.start_date = ended.end_date + 1
  and started.service_type is not distinct from ended.service_type
  and started.service_component is not distinct from ended.service_component
  and started.delivery_mechanism is not distinct from ended.delivery_mechanism
  and started.dropped_by is null
  and not started.rejected
