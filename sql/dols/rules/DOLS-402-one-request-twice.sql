-- rule: DOLS-402
-- scope: cross
-- severity: reject
-- fields: person_reference|cqc_location_code|date_application_received|urgent_included
-- check: Two or more rows still accepted agree on these four fields (but differ elsewhere). All rows of the group are rejected, because the job cannot tell which is right.
-- message: Same person, place, received date and urgent flag as row {other_row}, but other details differ. Keep one.
-- why: Both would be counted, and at most one of them is right.
-- fix: Keep the row that is right and take out the other.
-- example: the same request, open in one row and refused in the other
-- basis: assumed
with alike as (
  select
    record_id,
    file_no,
    date_application_received,
    lag(line) over same_request as line_before,
    lead(line) over same_request as line_after
  from extract.dols_application
  where run_id = :run_id
    and not rejected
  window same_request as (
    partition by person_reference, cqc_location_code, date_application_received, urgent_included
    order by record_id
  )
)
select
  record_id,
  file_no,
  'date_application_received' as field,
  to_char(date_application_received, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('other_row', coalesce(line_before, line_after)) as slots
from alike
where coalesce(line_before, line_after) is not null
