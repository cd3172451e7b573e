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
  select file_no, lower(la_person) as la_person, count(distinct nhs_number) as n
  from extract.cld_spine
  where run_id = :run_id
    and la_person is not null
    and nhs_number is not null
    and not rejected
  group by file_no, lower(la_person)
  having min(nhs_number) <> max(nhs_number)
)
select
  spine.record_id,
  spine.file_no,
  'NHS_Number' as field,
  spine.nhs_number as value_found,
  null as value_expected,
  jsonb_build_object('la_id', spine.la_person, 'n', several.n) as slots
from extract.cld_spine as spine
join several
  on several.file_no = spine.file_no
  and several.la_person = lower(spine.la_person)
where spine.run_id = :run_id
  and spine.nhs_number is not null
  and not spine.rejected
