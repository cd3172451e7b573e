-- target: extract.cld_person_number
-- index: la_person
-- statistics: of the run alone
--
-- Which numbers of the council each person goes by in a file. Numbers are compared in lower case.
insert into extract.cld_person_number (run_id, file_no, person, la_person, has_nhs)
select
  run_id,
  file_no,
  person,
  lower(la_person),
  bool_or(nhs_number is not null)
from extract.cld_spine
where run_id = :run_id
  and la_person is not null
  and not rejected
group by run_id, file_no, person, lower(la_person)
