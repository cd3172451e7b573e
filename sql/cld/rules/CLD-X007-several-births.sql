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
  select spine.file_no, spine.person, count(distinct spine.date_of_birth) as n
  from extract.cld_person as people
  join extract.cld_spine as spine
    on spine.run_id = people.run_id
    and spine.file_no = people.file_no
    and spine.person = people.person
  where people.run_id = :run_id
    and people.births_differ
    and not spine.rejected
  group by spine.file_no, spine.person
)
select
  spine.record_id,
  spine.file_no,
  'Date_of_Birth' as field,
  to_char(spine.date_of_birth, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('n', several.n) as slots
from several
join extract.cld_spine as spine
  on spine.run_id = :run_id
  and spine.file_no = several.file_no
  and spine.person = several.person
where several.n > 1
  and spine.date_of_birth is not null
  and not spine.rejected
