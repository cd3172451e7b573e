-- rule: CLD-X017
-- scope: cross
-- severity: warn
-- fields: Event_End_Date
-- event types: Service
-- check: Open service that started over 10 years before the as-of date, and no other event of
--   the person started or ended in the last 730 days.
-- message: The service has been open since {start} with no activity; check it is still
--   provided.
-- why: A service open for ten years without anything else happening may have been forgotten.
-- fix: Check that the service is still provided; close it if not.
-- example: open since 2014, last review 2021
-- basis: assumed
with long_open as (
  select record_id, file_no, person, start_date
  from extract.cld_spine
  where run_id = :run_id
    and row_kind = 'Service'
    and der_end_date is null
    and start_date
      < cast(:as_of_date as date)
        - make_interval(years => cast(:long_open_years as integer))
    and person <> 0
    and dropped_by is null
    and not rejected
)
select
  long_open.record_id,
  long_open.file_no,
  'Event_End_Date' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('start', to_char(long_open.start_date, 'DD/MM/YYYY')) as slots
from long_open
where not exists (
  select
  from extract.cld_spine as other
  where other.run_id = :run_id
    and other.file_no = long_open.file_no
    and other.person = long_open.person
    and other.record_id <> long_open.record_id
    and other.dropped_by is null
    and not other.rejected
    and (
      other.start_date
        between cast(:as_of_date as date) - cast(:long_open_quiet_days as integer)
        and cast(:as_of_date as date)
      or other.der_end_date
        between cast(:as_of_date as date) - cast(:long_open_quiet_days as integer)
        and cast(:as_of_date as date)
    )
)
