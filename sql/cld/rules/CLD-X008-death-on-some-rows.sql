-- rule: CLD-X008
-- scope: cross
-- severity: cleanse
-- fields: Date_of_Death
-- event types: Request|Assessment|Service|Review|Association
-- check: Person has a valid date of death on some rows only, or different ones. Person value =
--   the one on the row with the latest event start, ties to the earliest date. Written to every
--   row of the person, then CLD-R038 to R040 are applied again. Raised on rows whose value
--   changed.
-- message: Date of death {dod} was taken from another row of this person.
-- why: A death known on one row ends the other events of the person as well.
-- fix: Record the date of death once, in the person record.
-- example: a date of death on two rows of three
-- basis: assumed
--
-- Without local rules every row keeps the date that was submitted (events.md P4).
with deaths as (
  select distinct on (file_no, person)
    file_no,
    person,
    date_of_death
  from extract.cld_spine
  where run_id = :run_id
    and person <> 0
    and date_of_death is not null
    and not rejected
    and cast(:apply_local_rules as boolean)
  order by file_no, person, start_date desc nulls last, date_of_death
)
select
  spine.record_id,
  spine.file_no,
  'Date_of_Death' as field,
  to_char(spine.date_of_death, 'DD/MM/YYYY') as value_found,
  to_char(deaths.date_of_death, 'DD/MM/YYYY') as value_expected,
  jsonb_build_object('dod', to_char(deaths.date_of_death, 'DD/MM/YYYY')) as slots
from extract.cld_spine as spine
join deaths
  on deaths.file_no = spine.file_no
  and deaths.person = spine.person
where spine.run_id = :run_id
  and spine.date_of_death is distinct from deaths.date_of_death
  and not spine.rejected
