-- Records of a person in Client Level Data: every row of whoever goes by the number of the council or
-- the NHS number, those that the number itself is not on included; copies; and rejected rows, which
-- have the NHS number only in the row as it came.
with known as (
  select distinct person
  from extract.cld_spine
  where run_id = :run_id
    and person <> 0
    and (
      lower(trim(la_person)) = cast(:person as text)
      or nhs_number = cast(:nhs_number as text)
    )
)
select spine.record_id
from extract.cld_spine as spine
join known
  on known.person = spine.person
where spine.run_id = :run_id
union
select record_id
from extract.cld_event
where run_id = :run_id
  and nhs_number = cast(:nhs_number as text)
union
select rejected_row.record_id
from audit.rejected_row
join audit.file
  on file.run_id = rejected_row.run_id
  and file.file_no = rejected_row.file_no
  and file.extract_id = 'cld'
where rejected_row.run_id = :run_id
  and position(cast(:ten_digits as text) in replace(rejected_row.raw, ' ', '')) > 0
