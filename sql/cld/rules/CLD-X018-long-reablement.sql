-- rule: CLD-X018
-- scope: cross
-- severity: warn
-- fields: Event_Start_Date|Event_End_Date
-- event types: Service
-- check: ST-Max service lasting (or open) more than 84 days.
-- message: Short term support to maximise independence has lasted {days} days.
-- why: Support to maximise independence is limited in time; longer support is something else.
-- fix: End the service, or record it as the support that it is.
-- example: reablement for fifteen weeks
-- basis: assumed
--
-- First and last day count both, as in the whole of this specification.
select
  record_id,
  file_no,
  'Event_End_Date' as field,
  to_char(der_end_date, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object(
    'days', coalesce(der_end_date, cast(:as_of_date as date)) - start_date + 1
  ) as slots
from extract.cld_spine
where run_id = :run_id
  and row_kind = 'Service'
  and service_type = 'Short term support: ST-Max'
  and coalesce(der_end_date, cast(:as_of_date as date)) - start_date + 1
    > cast(:stmax_max_days as integer)
  and dropped_by is null
  and not rejected
