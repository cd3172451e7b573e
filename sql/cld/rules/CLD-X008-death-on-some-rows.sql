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
with not_the_same as (
  select file_no, person
  from extract.cld_person
  where run_id = :run_id
    and deaths_differ
    and cast(:apply_local_rules as boolean)
),
deaths as (
  select distinct on (spine.file_no, spine.person)
    spine.file_no,
    spine.person,
    spine.date_of_death
  from not_the_same
  join extract.cld_spine as spine
    on spine.run_id = :run_id
    and spine.file_no = not_the_same.file_no
    and spine.person = not_the_same.person
  where spine.date_of_death is not null
    and not spine.rejected
  order by spine.file_no, spine.person, spine.start_date desc nulls last, spine.date_of_death
)
select
  spine.record_id,
  spine.file_no,
  'Date_of_Death' as field,
  to_char(spine.date_of_death, 'DD/MM/YYYY') as value_found,
  to_char(deaths.date_of_death, 'DD/MM/YYYY') as value_expected,
  jsonb_build_object('dod', to_char(deaths.date_of_death, 'DD/MM/YYYY')) as slots
from deaths
join extract.cld_spine as spine
  on spine.run_id = :run_id
  and spine.file_no = deaths.file_no
  and spine.person = deaths.person
where spine.date_of_death is distinct from deaths.date_of_death
  and not spine.rejected
