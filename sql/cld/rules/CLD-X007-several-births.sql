-- rule: CLD-X007
-- scope: cross
-- severity: warn
-- fields: Date_of_Birth
-- event types: Request|Assessment|Service|Review|Association
-- check: Two or more dates of birth for one person.
-- message: This person has {n} dates of birth.
-- why: Age decides in which table the person is counted; it cannot be both.
-- fix: Correct the date of birth in the person record.
-- example: two rows of one person with different births
-- basis: assumed
with several as (
  select file_no, person, count(distinct date_of_birth) as n
  from extract.cld_spine
  where run_id = :run_id
    and person <> 0
    and date_of_birth is not null
    and not rejected
  group by file_no, person
  having min(date_of_birth) <> max(date_of_birth)
)
select
  spine.record_id,
  spine.file_no,
  'Date_of_Birth' as field,
  to_char(spine.date_of_birth, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('n', several.n) as slots
from extract.cld_spine as spine
join several
  on several.file_no = spine.file_no
  and several.person = spine.person
where spine.run_id = :run_id
  and spine.date_of_birth is not null
  and not spine.rejected
