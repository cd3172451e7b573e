-- tables: 3D1B, 3D2B, 3D-carers
-- judged: every event of a carer that shows support
--
-- 3D part 1b and 2b: carers with self-directed support, and with direct payments (5.6, steps 6 to 9). Unit:
-- people. Population: carers, also those known by association, with support at any time in the year.
-- Support: 1 direct payment, 2 managed budget, 3 commissioned support, 4 other or unknown mechanism,
-- 5 information and advice, 6 none direct. 2 to 4 only where a component is recorded (the national code
-- ignores the others). A person has the lowest; 3D-carers counts those with 4.
with event as (
  select
    event.record_id,
    event.person,
    event.start_date,
    returns.ascof_age_band(person.birth, cast(:year_end as date)) as age_band,
    case
      when event.start_date > cast(:year_end as date) then '6'
      when event.end_date < cast(:year_start as date) then '6'
      when event.end_date < event.start_date then '6'
      when person.death < cast(:year_start as date) then '6'
    end as step,
    case
      when event.start_date > cast(:year_end as date) then 'STARTS_AFTER_YEAR'
      when event.end_date < cast(:year_start as date) then 'ENDED_BEFORE_YEAR'
      when event.end_date < event.start_date then 'ENDS_BEFORE_START'
      when person.death < cast(:year_start as date) then 'DIED_BEFORE_YEAR'
    end as reason,
    case
      when event.service_rank = 11 then
        case
          when event.mechanism = 'direct' or event.component = 'direct payment' then 1
          when event.component is null then null
          when event.mechanism = 'managed' then 2
          when event.mechanism = 'commissioned' then 3
          else 4
        end
      when event.service_rank = 12 then 6
      when event.kind in ('Assessment', 'Review') then case event.outcome_rank when 10 then 5 else 6 end
      when event.kind = 'Request' then 5
    end as support
  from returns.ascof_event as event
  join returns.ascof_person as person
    on person.run_id = event.run_id
    and person.person = event.person
  where event.run_id = :run_id
    and event.client = 'carer'
    and (
      event.service_rank in (11, 12)
      or (event.service_rank is null and event.outcome_rank = 10)
      or (event.service_rank is null and event.kind in ('Assessment', 'Review'))
    )
),
in_question as (
  select
    event.*,
    case
      when reason is not null then reason
      when support is null then 'COMPONENT_MISSING'
      when age_band = 'under_18' then 'UNDER_18'
    end as first_reason
  from event
),
placed as (
  select
    in_question.*,
    first_value(record_id) over (
      partition by person, first_reason is null
      order by support, start_date, record_id
    ) as speaking_record
  from in_question
),
judged as (
  select
    placed.*,
    case
      when reason is not null then step
      when first_reason = 'COMPONENT_MISSING' then '7'
      when first_reason is not null then '8'
      when record_id <> speaking_record then '8'
      when support > 3 then '9'
    end as out_step,
    case
      when first_reason is not null then first_reason
      when record_id <> speaking_record then 'SAME_PERSON'
      when support > 3 then 'NO_DIRECT_SUPPORT'
    end as out_reason
  from placed
)
select
  null as table_id,
  null as row_key,
  null as column_key,
  person::text as member_key,
  record_id,
  out_step as step,
  out_reason as reason,
  case when out_reason = 'SAME_PERSON' then speaking_record end as because_of,
  case
    when out_reason = 'NO_DIRECT_SUPPORT' then
      case support
        when 4 then 'other or unknown delivery mechanism'
        when 5 then 'information and advice'
        else 'no direct support'
      end
  end as detail
from judged
where out_reason is not null
union all
select
  place.table_id,
  place.row_key,
  place.column_key,
  judged.person::text,
  judged.record_id,
  '9',
  case when not place.counted then 'OTHER_SUPPORT' end,
  cast(null as bigint),
  case judged.support
    when 1 then 'direct payment'
    when 2 then 'managed personal budget'
    when 3 then 'commissioned support'
    else 'other or unknown delivery mechanism'
  end
from judged
cross join lateral (
  values
    ('3D1B', judged.age_band, 'denominator', judged.support <= 3, judged.support <= 3),
    ('3D1B', judged.age_band, 'numerator', judged.support <= 2, judged.support <= 3),
    ('3D2B', judged.age_band, 'denominator', judged.support <= 3, judged.support <= 3),
    ('3D2B', judged.age_band, 'numerator', judged.support = 1, judged.support <= 3),
    ('3D-carers', 'unknown_mechanism', 'people', judged.support = 4, judged.support = 4)
) as place (table_id, row_key, column_key, counted, looked_at)
where place.looked_at
  and (judged.out_reason is null or (judged.out_reason = 'NO_DIRECT_SUPPORT' and judged.support = 4))
