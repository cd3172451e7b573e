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
  select file_no, nhs_number, count(distinct lower(la_person)) as n
  from extract.cld_spine
  where run_id = :run_id
    and la_person is not null
    and nhs_number is not null
    and not rejected
  group by file_no, nhs_number
  having min(lower(la_person)) <> max(lower(la_person))
)
select
  spine.record_id,
  spine.file_no,
  'LA_Person_Unique_Identifier' as field,
  spine.la_person as value_found,
  null as value_expected,
  jsonb_build_object('nhs', spine.nhs_number, 'n', several.n) as slots
from extract.cld_spine as spine
join several
  on several.file_no = spine.file_no
  and several.nhs_number = spine.nhs_number
where spine.run_id = :run_id
  and spine.la_person is not null
  and not spine.rejected
