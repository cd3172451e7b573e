-- Keeps before and after of every value that a rule across records changed.
insert into audit.cleansed_value (
  run_id, record_id, file_no, line, record, field, before, after, rule_id, from_sql
)
select
  hit.run_id,
  hit.record_id,
  hit.file_no,
  event.line,
  event.event_reference,
  change.field,
  change.before,
  change.after,
  hit.rule_id,
  true
from audit.hit
join extract.cld_event as event
  on event.run_id = hit.run_id
  and event.record_id = hit.record_id
join extract.cld_spine as spine
  on spine.run_id = hit.run_id
  and spine.record_id = hit.record_id
cross join lateral (
  values
    (
      hit.rule_id = 'CLD-X008',
      'Date_of_Death',
      hit.value_found,
      hit.value_expected
    ),
    (
      -- The end that the old date of death had given is taken back.
      hit.rule_id = 'CLD-X008'
        and event.der_event_end_date is distinct from spine.end_date
        and spine.der_end_date is not distinct from spine.end_date,
      'der_event_end_date',
      to_char(event.der_event_end_date, 'DD/MM/YYYY'),
      to_char(spine.der_end_date, 'DD/MM/YYYY')
    ),
    (
      -- Applied again, they may move an end that the old date of death had given.
      hit.rule_id in ('CLD-R039', 'CLD-R040'),
      'der_event_end_date',
      to_char(event.der_event_end_date, 'DD/MM/YYYY'),
      to_char(spine.der_end_date, 'DD/MM/YYYY')
    ),
    (
      hit.rule_id in ('CLD-X030', 'CLD-X031', 'CLD-X032'),
      'der_event_end_date',
      hit.value_found,
      to_char(spine.der_end_date, 'DD/MM/YYYY')
    ),
    (
      hit.rule_id = 'CLD-X030' and event.event_outcome is null,
      'Event_Outcome',
      null,
      spine.outcome
    ),
    (
      hit.rule_id in ('CLD-X030', 'CLD-X031', 'CLD-X032'),
      'closure_reason',
      null,
      spine.closure_reason
    )
) as change (applies, field, before, after)
where hit.run_id = :run_id
  and hit.severity = 'cleanse'
  and change.applies
