-- measure: DOLS
-- counts: applications received and completed, authorisations, and the people they are about
--
-- Why an accepted application is not in the counts of the year, by the populations of the specification,
-- section 6. A case is in the return if it was active at any time in the year.
select
  cases.record_id,
  null as table_id,
  '6' as step,
  judged.reason,
  judged.words,
  cast(null as bigint) as because_of,
  null as detail
from extract.dols_case as cases
cross join lateral (
  values
    (
      not cases.is_received,
      'NOT_RECEIVED_IN_YEAR',
      'Received on ' || to_char(cases.received, 'DD/MM/YYYY')
        || ', before the year: not among the applications received, nor their people.'
    ),
    (
      cases.is_received and not cases.stands_for_person,
      'LATER_APPLICATION',
      'Another application of this person is the latest of the year: it stands for the person in the'
        || ' tables of people.'
    ),
    (
      cases.signed_off < cast(:year_start as date),
      'COMPLETED_EARLIER',
      'Signed off on ' || to_char(cases.signed_off, 'DD/MM/YYYY')
        || ', before the year: not among the applications completed.'
    ),
    (
      cases.is_open,
      'OPEN',
      'Not signed off on the as-at date: not among the applications completed.'
    ),
    (
      cases.status = 'granted' and not cases.is_in_force,
      'NOT_IN_FORCE',
      'Authorised from ' || to_char(cases.starts, 'DD/MM/YYYY') || ' to '
        || to_char(cases.ends, 'DD/MM/YYYY') || ': not among the authorisations in force on '
        || to_char(cast(:as_at as date), 'DD/MM/YYYY') || '.'
    ),
    (
      cases.status = 'granted' and not cases.has_ended,
      'NOT_ENDED',
      'Authorised to ' || to_char(cases.ends, 'DD/MM/YYYY')
        || ': not among the authorisations that ended in the year.'
    ),
    (
      cases.status = 'granted' and cases.is_completed,
      'GRANTED',
      'Granted: not among the reasons for which applications were not granted.'
    )
) as judged (applies, reason, words)
where cases.run_id = :run_id
  and cases.record_id = any (cast(:records as bigint[]))
  and judged.applies
union all
-- Only where the job makes warnings of rejects.
select
  application.record_id,
  null,
  '6',
  'INCOMPLETE',
  'Person, council, date received, status or type is missing: the application is in no figure and not in'
    || ' the return.',
  null,
  null
from extract.dols_application as application
where application.run_id = :run_id
  and application.record_id = any (cast(:records as bigint[]))
  and not application.rejected
  and not exists (
    select
    from extract.dols_case
    where dols_case.run_id = application.run_id
      and dols_case.record_id = application.record_id
  )
order by record_id, reason
