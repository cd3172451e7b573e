-- Accepted cases that do not put their person into a table of people: those outside the period, and those
-- beside the first of the person in a column (specification, section 7.3).
with first_case as (
  select metric, person_id, min(record_id) as record_id
  from extract.sac_case
  where run_id = :run_id
    and started_in_period
  group by metric, person_id
)
select
  cases.record_id,
  null as table_id,
  case when cases.started_in_period then '7.3' else '7.1' end as step,
  case when cases.started_in_period then 'ANOTHER_CASE' else 'NOT_IN_PERIOD' end as reason,
  case
    when cases.started_in_period then 'Another case of this person stands for the person in the column.'
    when cases.kind = 'concern'
      then 'Raised on ' || to_char(cases.started, 'DD/MM/YYYY') || ', outside the period.'
    else 'Commenced on ' || to_char(cases.started, 'DD/MM/YYYY') || ', outside the period.'
  end as words,
  case when cases.started_in_period then first_case.record_id end as because_of,
  null as detail
from extract.sac_case as cases
left join first_case
  on first_case.metric = cases.metric
  and first_case.person_id = cases.person_id
where cases.run_id = :run_id
  and cases.record_id = any (cast(:records as bigint[]))
  and (not cases.started_in_period or first_case.record_id <> cases.record_id)
