-- tables: 3D1A, 3D2A, 3D-clients
-- judged: every long term service that is open on the last day of the year
--
-- 3D part 1a and 2a: people with self-directed support, and with direct payments (5.6, steps 1 to 5). Unit:
-- people. Population: service users whose highest ranked open long term service on the last day of the
-- year is in the community. Ranks: nursing 1, residential 2, community by direct payment 3, managed
-- budget 4, commissioned support 5, not known 6, prison 7 to 9. 3D-clients counts those of rank 6.
with service as (
  select
    record_id,
    person,
    start_date,
    case
      when end_date < start_date then 'ENDS_BEFORE_START'
      when start_date > cast(:year_end as date) then 'STARTS_AFTER_YEAR'
      when end_date < cast(:year_end as date) then 'ENDED_BEFORE_LAST_DAY'
    end as reason,
    case
      when service_rank in (1, 2) then service_rank
      when service_rank = 3 then
        case
          when component = 'direct payment' or mechanism = 'direct' then 3
          when mechanism = 'managed' then 4
          when mechanism = 'commissioned' then 5
          else 6
        end
      -- A direct payment in prison is no pair of the table: its mechanism is blanked.
      when component = 'direct payment' then 9
      when mechanism = 'managed' then 7
      when mechanism = 'commissioned' then 8
      else 9
    end as support_rank
  from returns.ascof_event
  where run_id = :run_id
    and client = 'user'
    and service_rank between 1 and 4
),
placed as (
  select
    service.*,
    first_value(record_id) over (
      partition by person, reason is null
      order by support_rank, start_date, record_id
    ) as speaking_record
  from service
),
judged as (
  select
    placed.record_id,
    placed.person,
    placed.speaking_record,
    placed.support_rank,
    returns.ascof_age_band(person.birth, cast(:year_end as date)) as age_band,
    case
      when placed.reason is not null then '1'
      when person.death < cast(:year_end as date) then '1'
      when placed.record_id <> placed.speaking_record then '3'
      when returns.ascof_age_band(person.birth, cast(:year_end as date)) = 'under_18' then '4'
      else '5'
    end as out_step,
    case
      when placed.reason is not null then placed.reason
      when person.death < cast(:year_end as date) then 'DIED_BEFORE_LAST_DAY'
      when placed.record_id <> placed.speaking_record then 'SAME_PERSON'
      when returns.ascof_age_band(person.birth, cast(:year_end as date)) = 'under_18' then 'UNDER_18'
      when placed.support_rank not between 3 and 6 then 'NOT_IN_COMMUNITY'
    end as out_reason
  from placed
  join returns.ascof_person as person
    on person.run_id = :run_id
    and person.person = placed.person
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
  null as detail
from judged
where out_reason is not null
union all
select
  place.table_id,
  place.row_key,
  place.column_key,
  judged.person::text,
  judged.record_id,
  '5',
  case when not place.counted then 'OTHER_SUPPORT' end,
  cast(null as bigint),
  case judged.support_rank
    when 3 then 'direct payment'
    when 4 then 'managed personal budget'
    when 5 then 'commissioned support'
    else 'delivery mechanism not known'
  end
from judged
cross join lateral (
  values
    ('3D1A', judged.age_band, 'denominator', true),
    ('3D1A', judged.age_band, 'numerator', judged.support_rank in (3, 4)),
    ('3D2A', judged.age_band, 'denominator', true),
    ('3D2A', judged.age_band, 'numerator', judged.support_rank = 3),
    ('3D-clients', 'unknown_mechanism', 'people', judged.support_rank = 6)
) as place (table_id, row_key, column_key, counted)
where judged.out_reason is null
  and (place.counted or place.column_key = 'numerator')
