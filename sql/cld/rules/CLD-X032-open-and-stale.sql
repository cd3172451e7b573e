-- rule: CLD-X032
-- scope: cross
-- severity: cleanse
-- fields: Event_End_Date
-- event types: Request|Assessment|Review
-- check: Held open, not closed by X030 or X031, and as-of date minus last activity is at least
--   stale_days (default 365). Last activity = latest of all start dates and non-future end
--   dates of the person on accepted rows, this row included. Derived end = last activity;
--   closure_reason STALE; not reportable.
-- message: Open with no activity for {days} days; closed and left out.
-- why: Guidance takes an event that does not go on as cancelled.
-- fix: Complete or cancel the event in the case record.
-- example: an open assessment, nothing recorded for 460 days
-- basis: assumed
--
-- Exactly so many days count as stale. Events that CLD-X030 or CLD-X031 closes are left to
-- them.
with people_with_open_events as (
  select file_no, person
  from extract.cld_person
  where run_id = :run_id
    and held > 0
),
their_events as (
  select spine.*
  from people_with_open_events
  join extract.cld_spine as spine
    on spine.run_id = :run_id
    and spine.file_no = people_with_open_events.file_no
    and spine.person = people_with_open_events.person
  where spine.dropped_by is null
    and not spine.rejected
),
last_activity as (
  select
    file_no,
    person,
    greatest(
      max(start_date),
      max(end_date) filter (where end_date <= cast(:as_of_date as date))
    ) as last_day
  from their_events
  group by file_no, person
),
still_open as (
  select record_id, file_no, person, start_date
  from their_events as open_event
  where held
    and start_date is not null
    and (
      date_of_death is null
      or date_of_death not between start_date and cast(:as_of_date as date)
    )
    and not exists (
      select
      from their_events as completed
      where completed.file_no = open_event.file_no
        and completed.person = open_event.person
        and completed.row_kind = open_event.row_kind
        and completed.end_date is not null
        and completed.client_type is not distinct from open_event.client_type
        and (
          open_event.row_kind <> 'Assessment'
          or completed.assessment_type is not distinct from open_event.assessment_type
        )
        and completed.start_date > open_event.start_date
    )
)
select
  still_open.record_id,
  still_open.file_no,
  'Event_End_Date' as field,
  null as value_found,
  to_char(last_activity.last_day, 'DD/MM/YYYY') as value_expected,
  jsonb_build_object('days', cast(:as_of_date as date) - last_activity.last_day) as slots
from still_open
join last_activity
  on last_activity.file_no = still_open.file_no
  and last_activity.person = still_open.person
where cast(:as_of_date as date) - last_activity.last_day >= cast(:stale_days as integer)
