-- rule: CLD-X011
-- scope: cross
-- severity: warn
-- fields: Service_Type|Event_Start_Date|Event_End_Date
-- event types: Service
-- check: Two long term nursing or residential services share more than one day. Raised on the
--   later-starting row.
-- message: The person is in two care homes at once (row {row}).
-- why: A person lives in one care home at a time.
-- fix: End the placement that was left.
-- example: residential and nursing care at the same time
-- basis: assumed
--
-- More than one shared day: moving on the day of the move is no fault.
with placements as (
  select
    spine.record_id,
    spine.file_no,
    spine.person,
    spine.line,
    spine.start_date,
    coalesce(spine.der_end_date, date 'infinity') as end_date
  from extract.cld_person as people
  join extract.cld_spine as spine
    on spine.run_id = people.run_id
    and spine.file_no = people.file_no
    and spine.person = people.person
  where people.run_id = :run_id
    and people.care_homes > 1
    and spine.row_kind = 'Service'
    and spine.service_type in (
      'Long term support: Nursing care',
      'Long term support: Residential care'
    )
    and spine.start_date is not null
    and spine.dropped_by is null
    and not spine.rejected
)
select
  later.record_id,
  later.file_no,
  'Event_Start_Date' as field,
  to_char(later.start_date, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('row', min(earlier.line)) as slots
from placements as later
join placements as earlier
  on earlier.file_no = later.file_no
  and earlier.person = later.person
  and (earlier.start_date, earlier.record_id) < (later.start_date, later.record_id)
  and least(earlier.end_date, later.end_date) > later.start_date
group by later.record_id, later.file_no, later.start_date
