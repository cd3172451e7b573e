-- rule: CLD-X006
-- scope: cross
-- severity: warn
-- fields: NHS_Number|LA_Person_Unique_Identifier
-- event types: Request|Assessment|Service|Review|Association
-- check: One NHS number with two or more LA identifiers.
-- message: NHS number {nhs} has {n} person numbers.
-- why: The person may have two records in the case system.
-- fix: Merge the records, or correct the NHS number.
-- example: one NHS number with two person numbers
-- basis: source
with several as (
  select file_no, person, count(*) as n
  from extract.cld_person_number
  where run_id = :run_id
    and has_nhs
  group by file_no, person
  having count(*) > 1
)
select
  spine.record_id,
  spine.file_no,
  'LA_Person_Unique_Identifier' as field,
  spine.la_person as value_found,
  null as value_expected,
  jsonb_build_object('nhs', spine.nhs_number, 'n', several.n) as slots
from several
join extract.cld_spine as spine
  on spine.run_id = :run_id
  and spine.file_no = several.file_no
  and spine.person = several.person
where spine.la_person is not null
  and not spine.rejected
