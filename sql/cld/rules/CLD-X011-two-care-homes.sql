-- rule: CLD-X011
-- scope: cross
-- severity: warn
-- fields: Service_Type|Event_Start_Date|Event_End_Date
-- event types: Service
-- check: Two long term nursing or residential services share more than one day. Raised on the
--   later-starting row.
-- message: The person is in two care homes at once (row {row}).
-- why: A person lives in one care home at a time.
-- fix: End the placement that was left.
-- example: residential and nursing care at the same time
-- basis: assumed
--
-- More than one shared day: moving on the day of the move is no fault.
with placements as (
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
    and service_type in ('Long term support: Nursing care', 'Long term support: Residential care')
    and person <> 0
    and start_date is not null
    and dropped_by is null
    and not rejected
),
following as (
  select
    placements.*,
    max(end_date) over earlier_placements as end_of_earlier
  from placements
  window earlier_placements as (
    partition by file_no, person
    order by start_date, record_id
    rows between unbounded preceding and 1 preceding
  )
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
      from placements as earlier
      where earlier.file_no = later.file_no
        and earlier.person = later.person
        and (earlier.start_date, earlier.record_id) < (later.start_date, later.record_id)
        and least(earlier.end_date, later.end_date) > later.start_date
    )
  ) as slots
from following as later
where later.end_of_earlier > later.start_date
  and later.end_date > later.start_date
