-- rule: CLD-X005
-- scope: cross
-- severity: warn
-- fields: NHS_Number|LA_Person_Unique_Identifier
-- event types: Request|Assessment|Service|Review|Association
-- check: One LA identifier with two or more NHS numbers.
-- message: Person number {la_id} has {n} NHS numbers.
-- why: Two people share a council number, or one NHS number is wrong.
-- fix: Check both NHS numbers; separate the records if they are two people.
-- example: one person number with two NHS numbers
-- basis: source
with several as (
  select file_no, la_person, count(*) as n
  from extract.cld_person_number
  where run_id = :run_id
    and has_nhs
  group by file_no, la_person
  having count(*) > 1
)
select
  spine.record_id,
  spine.file_no,
  'NHS_Number' as field,
  spine.nhs_number as value_found,
  null as value_expected,
  jsonb_build_object('la_id', spine.la_person, 'n', several.n) as slots
from several
join extract.cld_person_number as number
  on number.run_id = :run_id
  and number.file_no = several.file_no
  and number.la_person = several.la_person
  and number.has_nhs
join extract.cld_spine as spine
  on spine.run_id = :run_id
  and spine.file_no = number.file_no
  and spine.person = number.person
  and lower(spine.la_person) = number.la_person
where not spine.rejected
