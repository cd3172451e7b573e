-- rule: SAC-C09
-- scope: cross
-- severity: warn
-- fields: date_of_decision
-- check: Before date_raised; or blank and extract date more than 28 days after date_raised.
-- message: Concern {concern_id}: {what}
-- why: A concern waits for its decision, or a date is wrong.
-- fix: Record the decision, or correct the date.
-- example: no decision after 29 days
-- basis: assumed
select
  concern.record_id,
  concern.file_no,
  'date_of_decision' as field,
  to_char(record.date_of_decision, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object(
    'concern_id', concern.case_id,
    'what', case
      when record.date_of_decision is null
        then 'no decision after ' || cast(:as_of_date as date) - concern.started || ' days'
      else 'decision before concern'
    end
  ) as slots
from extract.sac_case as concern
join extract.sac_concern as record
  on record.run_id = concern.run_id
  and record.record_id = concern.record_id
where concern.run_id = :run_id
  and concern.kind = 'concern'
  and concern.started_in_period
  and (
    record.date_of_decision < concern.started
    or (
      record.date_of_decision is null
      and cast(:as_of_date as date) - concern.started > :decision_days
    )
  )
