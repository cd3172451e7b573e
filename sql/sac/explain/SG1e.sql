-- measure: SG1e
-- counts: cases of the period, by health condition
-- judged by: shapes/cases-out-of-period
--
-- Why a case is not counted, or stands in no line.
select *
from (
{judged}
) as judged
union all
select
  cases.record_id,
  null,
  '7.2',
  'NO_CONDITION',
  'No health condition of this person is recorded up to the end of the period.',
  null,
  null
from extract.sac_case as cases
where cases.run_id = :run_id
  and cases.record_id = any (cast(:records as bigint[]))
  and cases.started_in_period
  and not exists (
    select
    from extract.sac_person_condition_status as condition
    where condition.run_id = cases.run_id
      and condition.person_id = cases.person_id
      and condition.status = 'accepted'
      and (condition.date_recorded is null or condition.date_recorded <= cast(:year_end as date))
  )
