-- tables: STS004-1
-- extract: sts004_discharges
-- without it: No file of discharges from hospital into reablement came in, and Client Level Data cannot
--   tell who was still at home 91 days later: every cell is blank. Put the file (*sts004*.csv) into
--   the input folder.
-- judged: every accepted discharge
--
-- STS004: older people discharged from hospital into reablement or rehabilitation, and those of them
-- at home 91 days later.
-- Unit: discharges; two of one person both count. Population: discharged from 1 October to 31 December
-- of the year, 65 and over on that day, with a clear intention to go home. That the service is active
-- reablement, not equipment or nursing alone, is what the file is about: it has no field for it.
-- Source: SALT specification, section 8. Age is taken on the day of the discharge, in completed years.
-- At home: AT_HOME (own home, extra care, shared lives), and CARE_HOME_RESPITE, a brief respite from
-- which the person will return. Who is in hospital, in a care home, dead or cannot be reached is not.
-- Gives every discharge that was accepted: with its cells if it counts, else with the step and the
-- reason why not. A discharge that a later file has again is superseded by it.
with quarter as (
  select
    cast(cast(:year_start as date) + interval '6 months' as date) as first_day,
    cast(cast(:year_start as date) + interval '9 months' as date) - 1 as last_day
),
discharge as (
  select
    record_id,
    file_no,
    person_ref,
    gender,
    discharge_date,
    intention_home,
    status_91_day,
    extract.age_on(birth_date, discharge_date, 'EXACT') as age,
    first_value(record_id) over (
      partition by coalesce(lower(person_ref), record_id::text), discharge_date
      order by file_no desc, record_id
    ) as latest_record
  from extract.sts004_discharge
  where run_id = :run_id
    and not exists (
      select
      from audit.rejected_row
      where rejected_row.run_id = sts004_discharge.run_id
        and rejected_row.record_id = sts004_discharge.record_id
    )
),
judged as (
  select
    discharge.*,
    case
      when age is null or intention_home is null or status_91_day is null then 'INCOMPLETE'
      when latest_record <> record_id then 'SUPERSEDED'
      when discharge_date not between quarter.first_day and quarter.last_day
        then 'OUTSIDE_QUARTER'
      when age < 65 then 'UNDER_65'
      when intention_home <> 'Y' then 'NOT_MEANT_TO_GO_HOME'
    end as reason,
    case
      when gender in ('Male', 'Female') then lower(left(gender, 1)) || case
        when age < 75 then '_65_74'
        when age < 85 then '_75_84'
        else '_85_plus'
      end
      else 'other_gender'
    end as column_key,
    coalesce(lower(person_ref), record_id::text) || ' ' || discharge_date as member_key
  from discharge
  cross join quarter
)
select
  'STS004-1' as table_id,
  row_keys.row_key,
  judged.column_key,
  judged.member_key,
  judged.record_id,
  '8' as step,
  judged.reason,
  case when judged.reason = 'SUPERSEDED' then judged.latest_record end as because_of,
  null as detail
from judged
join (
  values ('discharges'), ('at_home_91_days')
) as row_keys (row_key)
  on row_keys.row_key = 'discharges'
  or (judged.reason is null and judged.status_91_day in ('AT_HOME', 'CARE_HOME_RESPITE'))
