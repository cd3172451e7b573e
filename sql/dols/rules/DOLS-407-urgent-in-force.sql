-- rule: DOLS-407
-- scope: cross
-- severity: warn
-- fields: person_reference|cqc_location_code|date_application_received|urgent_included
-- check: Urgent included = 1, and another accepted granted row of the same person at the same location has start date <= this row's date received <= end date (actual, else planned).
-- message: Urgent, although an authorisation for this person and place was in force on the day of receipt.
-- why: An urgent authorisation is not needed where a standard one is in force.
-- fix: Check whether the request was urgent, and whether the authorisation had ended.
-- example: authorised to 21/04/2026, urgent request on 20/03/2026
-- basis: assumed
select
  urgent.record_id,
  urgent.file_no,
  'urgent_included' as field,
  urgent.urgent_included as value_found,
  null as value_expected,
  '{}'::jsonb as slots
from extract.dols_application as urgent
where urgent.run_id = :run_id
  and not urgent.rejected
  and urgent.type = 'urgent'
  and exists (
    select
    from extract.dols_application as granted
    where granted.run_id = urgent.run_id
      and not granted.rejected
      and granted.status = 'granted'
      and granted.person_reference = urgent.person_reference
      and granted.cqc_location_code = urgent.cqc_location_code
      and granted.record_id <> urgent.record_id
      and granted.authorisation_start_date <= urgent.date_application_received
      and coalesce(granted.actual_end_date, granted.planned_end_date)
        >= urgent.date_application_received
  )
