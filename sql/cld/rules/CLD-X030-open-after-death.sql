-- rule: CLD-X030
-- scope: cross
-- severity: cleanse
-- fields: Event_End_Date|Date_of_Death
-- event types: Request|Assessment|Review
-- check: Held open (CLD-R050) and the person died on or after the start. Derived end = date of
--   death; if the outcome is blank it becomes "NFA: Deceased"; closure_reason DECEASED; row
--   becomes reportable if the derived end is in the period.
-- message: Still open but the person died; closed on {dod}.
-- why: National files hold completed events only; this one was ended by the death.
-- fix: Close the event on the date of death in the case record.
-- example: an open assessment of a person who died
-- basis: assumed
--
-- The first of three tests of an open request, assessment or review (events.md section 5).
select
  record_id,
  file_no,
  'Event_End_Date' as field,
  null as value_found,
  to_char(date_of_death, 'DD/MM/YYYY') as value_expected,
  jsonb_build_object('dod', to_char(date_of_death, 'DD/MM/YYYY')) as slots
from extract.cld_spine
where run_id = :run_id
  and held
  and date_of_death between start_date and cast(:as_of_date as date)
  and dropped_by is null
  and not rejected
