-- rule: DOLS-404
-- scope: cross
-- severity: warn
-- fields: person_reference|cqc_location_code|authorisation_start_date|planned_end_date|actual_end_date
-- check: As DOLS-403 but at different locations, among rows kept by DOLS-403. Both rows are flagged.
-- message: Overlaps the authorisation in row {other_row} at another place. An authorisation does not move with the person; was the earlier one ended?
-- why: An authorisation belongs to a place; the person counts as under two.
-- fix: Enter the day on which the earlier authorisation ended.
-- example: one home until 31/12/2025, another from 01/06/2025
-- basis: assumed
with granted as (
  select
    record_id,
    file_no,
    line,
    person_reference,
    cqc_location_code,
    authorisation_start_date as starts,
    coalesce(actual_end_date, planned_end_date) as ends
  from extract.dols_application
  where run_id = :run_id
    and not rejected
    and status = 'granted'
)
select
  granted.record_id,
  granted.file_no,
  'authorisation_start_date' as field,
  to_char(granted.starts, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('other_row', (array_agg(other.line order by other.record_id))[1]) as slots
from granted
join granted as other
  on other.person_reference = granted.person_reference
  and other.cqc_location_code <> granted.cqc_location_code
  and other.starts < granted.ends
  and granted.starts < other.ends
group by granted.record_id, granted.file_no, granted.starts
