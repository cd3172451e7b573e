-- rule: SAC-E01
-- scope: cross
-- severity: warn
-- fields: person_id
-- check: person_id not in persons.csv.
-- message: Enquiry {enquiry_id}: person {person_id} is not in persons.csv
-- why: The adult is Not Known in every table of people.
-- fix: Give the person in sac-persons.csv.
-- example: person_id P99, and no such person
-- basis: assumed
select
  enquiry.record_id,
  enquiry.file_no,
  'person_id' as field,
  enquiry.person_id as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry.case_id, 'person_id', enquiry.person_id) as slots
from extract.sac_case as enquiry
where enquiry.run_id = :run_id
  and enquiry.kind = 'enquiry'
  and (enquiry.started_in_period or enquiry.concluded_in_period or enquiry.is_open)
  and not exists (
    select
    from extract.sac_adult as adult
    where adult.run_id = enquiry.run_id
      and adult.person_id = enquiry.person_id
  )
