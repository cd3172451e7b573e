-- tables: SG1e
--
-- SG1e: concerns raised and enquiries commenced in the period, by reported health condition of the adult;
-- a case in each that applies, in none where the adult has none recorded. Conditions dated after the
-- period are not looked at, NONE only where it stands alone (7.2). Unit: cases, or with sg1de.unit
-- person_category an adult once for each condition. Source: SAC specification, section 7.3.
with dated as (
  select distinct person_id, condition
  from extract.sac_person_condition_status
  where run_id = :run_id
    and status = 'accepted'
    and (date_recorded is null or date_recorded <= cast(:year_end as date))
),
of_people as (
  select person_id, condition
  from dated
  where condition <> 'NONE'
    or not exists (
      select
      from dated as other
      where other.person_id = dated.person_id
        and other.condition <> 'NONE'
    )
)
select distinct on (metric, row_key, member_key)
  'SG1e' as table_id,
  lower(of_people.condition) as row_key,
  cases.metric as column_key,
  case
    when cast(:sg1de_unit as text) = 'case' then cases.case_id
    else cases.person_id
  end || ' ' || of_people.condition as member_key,
  cases.record_id
from extract.sac_case as cases
join of_people
  on of_people.person_id = cases.person_id
where cases.run_id = :run_id
  and cases.started_in_period
order by metric, row_key, member_key, cases.record_id
