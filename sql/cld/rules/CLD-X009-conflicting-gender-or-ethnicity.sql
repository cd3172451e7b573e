-- rule: CLD-X009
-- scope: cross
-- severity: warn
-- fields: Gender|Ethnicity
-- event types: Request|Assessment|Service|Review|Association
-- check: Two or more known values for one person. Outputs use the latest known value (events.md
--   B10).
-- message: This person has conflicting {field} values.
-- why: Outputs use the latest known value; an older one may be the right one.
-- fix: Correct the value in the person record, so that every row carries the same.
-- example: Male on one row, Female on another
-- basis: source
with stated as (
  select
    spine.record_id,
    spine.file_no,
    spine.person,
    nullif(nullif(spine.gender, 'Unknown'), 'Invalid and not mapped') as gender,
    nullif(
      nullif(spine.ethnicity, 'No data: Undeclared or not known'),
      'Invalid and not mapped'
    ) as ethnicity
  from extract.cld_person as people
  join extract.cld_spine as spine
    on spine.run_id = people.run_id
    and spine.file_no = people.file_no
    and spine.person = people.person
  where people.run_id = :run_id
    and (people.genders_differ or people.ethnicities_differ)
    and not spine.rejected
),
conflicts as (
  select
    file_no,
    person,
    min(gender) <> max(gender) as of_gender,
    min(ethnicity) <> max(ethnicity) as of_ethnicity
  from stated
  group by file_no, person
)
select
  stated.record_id,
  stated.file_no,
  conflict.field,
  conflict.value_found,
  null as value_expected,
  jsonb_build_object('field', conflict.field) as slots
from stated
join conflicts
  on conflicts.file_no = stated.file_no
  and conflicts.person = stated.person
cross join lateral (
  values
    ('Gender', stated.gender, conflicts.of_gender),
    ('Ethnicity', stated.ethnicity, conflicts.of_ethnicity)
) as conflict (field, value_found, differs)
where conflict.differs
  and conflict.value_found is not null
