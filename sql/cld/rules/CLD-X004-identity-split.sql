-- rule: CLD-X004
-- scope: cross
-- severity: warn
-- fields: NHS_Number|LA_Person_Unique_Identifier
-- event types: Request|Assessment|Service|Review|Association
-- check: Clean NHS number null and the LA identifier occurs on another row that has an NHS
--   number. The NHS England method leaves the row out; the DHSC method counts a second person.
-- message: Person number {la_id} has an NHS number on other rows but not here.
-- why: The NHS England method leaves the row out, because it cannot be told whose it is.
-- fix: Give the NHS number on every row of the person.
-- example: one of three rows without the NHS number
-- basis: source
with people_without_nhs as (
  select number.file_no, number.person
  from extract.cld_person_number as number
  where number.run_id = :run_id
    and not number.has_nhs
    and exists (
      select
      from extract.cld_person_number as elsewhere
      where elsewhere.run_id = :run_id
        and elsewhere.file_no = number.file_no
        and elsewhere.la_person = number.la_person
        and elsewhere.has_nhs
    )
)
select
  spine.record_id,
  spine.file_no,
  'NHS_Number' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('la_id', spine.la_person) as slots
from people_without_nhs
join extract.cld_spine as spine
  on spine.run_id = :run_id
  and spine.file_no = people_without_nhs.file_no
  and spine.person = people_without_nhs.person
where spine.nhs_number is null
  and not spine.rejected
