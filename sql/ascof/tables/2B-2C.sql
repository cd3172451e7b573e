-- tables: 2B, 2C
-- judged: every service in long term residential or nursing care
--
-- 2B and 2C: people newly admitted to residential or nursing care (5.3). Unit: people, once over both.
-- Population: service users. The population that they are divided by is no count (figures/).
-- Gives every such service: the admission that speaks for the person, the others with step and reason.
-- A service without component is out unless keep_missing_component says otherwise: the national code
-- means to keep it, and its "not like" drops it.
with service as (
  select
    event.record_id,
    event.person,
    event.start_date,
    event.end_date,
    event.outcome_rank,
    person.birth,
    case
      when person.birth is null then '1'
      when person.death < cast(:year_start as date) then '1'
      when event.component is null and not cast(:keep_missing_component as boolean) then '2'
      when event.component <> 'long care' then '2'
    end as step,
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
care as (
  select record_id, person, start_date, end_date, outcome_rank, birth
  from service
  where reason is null
),
admission as (
  -- Step 3: rank 9 is "self-funded client or under 12wk disregard".
  select
    care.*,
    case
      when start_date not between cast(:year_start as date) and cast(:year_end as date)
        then 'NOT_STARTED_IN_YEAR'
      when outcome_rank = 9 then 'SELF_FUNDED'
    end as reason
  from care
),
existing as (
  -- Step 4: an earlier service that is open, or that ended less than 365 days before.
  select distinct on (admission.record_id)
    admission.record_id,
    earlier.record_id as because_of
  from admission
  join care as earlier
    on earlier.person = admission.person
    and earlier.start_date < admission.start_date
    and admission.start_date - earlier.end_date < cast(:new_admission_days as integer)
  where admission.reason is null
  order by admission.record_id, earlier.end_date desc, earlier.record_id
),
new_admission as (
  select
    admission.record_id,
    admission.person,
    admission.start_date,
    returns.ascof_age_band(admission.birth, admission.start_date) as age_band
  from admission
  left join existing
    on existing.record_id = admission.record_id
  where admission.reason is null
    and existing.record_id is null
),
speaking as (
  -- Step 5: the youngest band, which is that of the first admission.
  select
    record_id,
    age_band,
    first_value(record_id) over (partition by person order by start_date, record_id) as first_record
  from new_admission
  where age_band <> 'under_18'
)
select
  case service_judged.age_band
    when '18_64' then '2B'
    when '65_plus' then '2C'
  end as table_id,
  service_judged.age_band as row_key,
  'numerator' as column_key,
  service_judged.person::text as member_key,
  service_judged.record_id,
  service_judged.step,
  service_judged.reason,
  service_judged.because_of,
  null as detail
from (
  select
    service.record_id,
    service.person,
    coalesce(speaking.age_band, new_admission.age_band) as age_band,
    case
      when service.step is not null then service.step
      when admission.reason is not null then '3'
      when existing.record_id is not null then '4'
      when speaking.record_id is null or speaking.first_record <> speaking.record_id then '5'
    end as step,
    case
      when service.reason is not null then service.reason
      when admission.reason is not null then admission.reason
      when existing.record_id is not null then 'EXISTING_ADMISSION'
      when speaking.record_id is null then 'UNDER_18'
      when speaking.first_record <> speaking.record_id then 'ANOTHER_ADMISSION'
    end as reason,
    case
      when existing.record_id is not null then existing.because_of
      when speaking.first_record <> speaking.record_id then speaking.first_record
    end as because_of
  from service
  left join admission
    on admission.record_id = service.record_id
  left join existing
    on existing.record_id = service.record_id
  left join new_admission
    on new_admission.record_id = service.record_id
  left join speaking
    on speaking.record_id = service.record_id
) as service_judged
