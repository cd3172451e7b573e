-- rule: CLD-X016
-- scope: cross
-- severity: warn
-- fields: Event_Outcome|Date_of_Death
-- event types: Request|Assessment|Service|Review
-- check: Person has an event with outcome "NFA: Deceased", no date of death, and an event that
--   starts after that event ended or a service still open.
-- message: A deceased outcome is followed by later activity (row {row}).
-- why: The person is counted as having died and as being supported.
-- fix: Correct the outcome, or record the date of death and close what is open.
-- example: NFA: Deceased in May, a service still open
-- basis: assumed
--
-- Nothing starts after an event that is still open itself: there an open service tells.
with deceased as (
  select record_id, file_no, person, der_end_date
  from extract.cld_spine
  where run_id = :run_id
    and person <> 0
    and outcome = 'NFA: Deceased'
    and date_of_death is null
    and dropped_by is null
    and not rejected
)
select
  deceased.record_id,
  deceased.file_no,
  'Event_Outcome' as field,
  'NFA: Deceased' as value_found,
  null as value_expected,
  jsonb_build_object('row', min(later.line)) as slots
from deceased
join extract.cld_spine as later
  on later.run_id = :run_id
  and later.file_no = deceased.file_no
  and later.person = deceased.person
  and later.record_id <> deceased.record_id
  and later.dropped_by is null
  and not later.rejected
  and (
    later.start_date > deceased.der_end_date
    or (later.row_kind = 'Service' and later.der_end_date is null)
  )
group by deceased.record_id, deceased.file_no
