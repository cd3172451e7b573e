-- rule: CLD-X031
-- scope: cross
-- severity: cleanse
-- fields: Event_End_Date
-- event types: Request|Assessment|Review
-- check: Held open, not closed by X030, and the person has a completed event of the same event
--   type and client type (assessments: also same assessment type) that starts after it. Derived
--   end = the day before the earliest such start; closure_reason SUPERSEDED; not reportable.
-- message: Still open but replaced by row {row}; closed and left out.
-- why: The later event carries the activity; counting both would count it twice.
-- fix: Cancel the open event, or complete it, in the case record.
-- example: an open request, a completed one three months later
-- basis: assumed
--
-- Events that CLD-X030 closes are left to it; all are judged as they stood before any
-- closure.
with completed as (
  select file_no, person, row_kind, client_type, assessment_type, start_date, line
  from extract.cld_spine
  where run_id = :run_id
    and row_kind in ('Request', 'Assessment', 'Review')
    and end_date is not null
    and dropped_by is null
    and not rejected
),
superseding as (
  select distinct on (open_event.record_id)
    open_event.record_id,
    open_event.file_no,
    completed.start_date,
    completed.line
  from extract.cld_spine as open_event
  join completed
    on completed.file_no = open_event.file_no
    and completed.person = open_event.person
    and completed.row_kind = open_event.row_kind
    and completed.client_type is not distinct from open_event.client_type
    and (
      open_event.row_kind <> 'Assessment'
      or completed.assessment_type is not distinct from open_event.assessment_type
    )
    and completed.start_date > open_event.start_date
  where open_event.run_id = :run_id
    and open_event.held
    and open_event.person <> 0
    and open_event.dropped_by is null
    and not open_event.rejected
    and (
      open_event.date_of_death is null
      or open_event.date_of_death
        not between open_event.start_date and cast(:as_of_date as date)
    )
  order by open_event.record_id, completed.start_date, completed.line
)
select
  record_id,
  file_no,
  'Event_End_Date' as field,
  null as value_found,
  to_char(start_date - 1, 'DD/MM/YYYY') as value_expected,
  jsonb_build_object('row', line) as slots
from superseding
