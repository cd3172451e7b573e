-- tables: 2B, 2C
-- judged: every service in long term residential or nursing care
--
-- 2B and 2C: people newly admitted to residential or nursing care (5.3). Unit: people, once over both.
-- Population: service users. The population that they are divided by is no count (figures/).
-- Gives every such service: the admission that speaks for the person, the others with step and reason.
-- A service without component is out unless keep_missing_component says otherwise: the national code
-- means to keep it, and its "not like" drops it. Outcome rank 9 is "self-funded client or under 12wk
-- disregard".
with service as (
  -- Steps 1 and 2.
  select
    event.record_id,
    event.person,
    event.start_date,
    event.end_date,
    event.outcome_rank,
    returns.ascof_age_band(person.birth, event.start_date) as age_band,
    case
      when person.birth is null then 'BIRTH_MISSING'
      when person.death < cast(:year_start as date) then 'DIED_BEFORE_YEAR'
      when event.component is null and not cast(:keep_missing_component as boolean)
        then 'COMPONENT_MISSING'
      when event.component <> 'long care' then 'OTHER_COMPONENT'
    end as reason
  from returns.ascof_event as event
  join returns.ascof_person as person
    on person.run_id = event.run_id
    and person.person = event.person
  where event.run_id = :run_id
    and event.client = 'user'
    and event.kind = 'Service'
    and event.service_rank in (1, 2)
),
with_earlier as (
  -- Step 4 looks at earlier starts only, and at what step 3 drops too.
  select
    service.*,
    max(end_date) over (
      partition by person, reason is null
      order by start_date
      range between unbounded preceding and '1 day' preceding
    ) as earlier_end
  from service
),
admission as (
  -- Steps 3 to 5.
  select
    with_earlier.*,
    case
      when reason is not null then reason
      when start_date not between cast(:year_start as date) and cast(:year_end as date)
        then 'NOT_STARTED_IN_YEAR'
      when outcome_rank = 9 then 'SELF_FUNDED'
      when start_date - earlier_end < cast(:new_admission_days as integer) then 'EXISTING_ADMISSION'
      when age_band = 'under_18' then 'UNDER_18'
    end as out_reason
  from with_earlier
),
speaking as (
  -- Step 5: the youngest band is that of the first admission.
  select
    admission.*,
    first_value(record_id) over (
      partition by person, out_reason is null
      order by start_date, record_id
    ) as first_record,
    first_value(age_band) over (
      partition by person, out_reason is null
      order by start_date, record_id
    ) as first_band
  from admission
)
select
  case first_band
    when '18_64' then '2B'
    when '65_plus' then '2C'
  end as table_id,
  case when out_reason is null then first_band end as row_key,
  'numerator' as column_key,
  person::text as member_key,
  record_id,
  case
    when out_reason in ('BIRTH_MISSING', 'DIED_BEFORE_YEAR') then '1'
    when out_reason in ('COMPONENT_MISSING', 'OTHER_COMPONENT') then '2'
    when out_reason in ('NOT_STARTED_IN_YEAR', 'SELF_FUNDED') then '3'
    when out_reason = 'EXISTING_ADMISSION' then '4'
    else '5'
  end as step,
  case
    when out_reason is not null then out_reason
    when record_id <> first_record then 'ANOTHER_ADMISSION'
  end as reason,
  case when out_reason is null and record_id <> first_record then first_record end as because_of,
  case
    when out_reason = 'EXISTING_ADMISSION' then
      case earlier_end
        when date '9999-01-01' then 'the other is open'
        else 'the other ended on ' || to_char(earlier_end, 'DD/MM/YYYY')
      end
  end as detail
from speaking
