-- tables: 2ELD, 2E-18_64, 2E-65_plus, 2E-status
-- judged: every long term service
--
-- 2E: people with long term support who live at home or with family (5.5). Unit: people. Population:
-- service users with a long term service, prison included, at any time in the year.
-- A person's age is that at the latest end of these services, the end of the year at most. 2E-status
-- counts those whose accommodation is not known; for all reasons also people of unknown age.
with service as (
  select
    record_id,
    person,
    least(end_date, cast(:year_end as date)) as capped_end,
    case
      when end_date < start_date then 'ENDS_BEFORE_START'
      when start_date > cast(:year_end as date) then 'STARTS_AFTER_YEAR'
      when end_date < cast(:year_start as date) then 'ENDED_BEFORE_YEAR'
    end as reason
  from returns.ascof_event
  where run_id = :run_id
    and client = 'user'
    and kind = 'Service'
    and service_rank between 1 and 4
),
placed as (
  select
    service.*,
    first_value(record_id) over (
      partition by person, reason is null
      order by capped_end desc, record_id
    ) as speaking_record
  from service
),
judged as (
  select
    placed.record_id,
    placed.person,
    placed.speaking_record,
    person.gender,
    person.learning_disability,
    person.accommodation,
    person.settled,
    person.unknown_status,
    returns.ascof_age_band(person.birth, placed.capped_end) as age_band,
    case
      when placed.reason is not null then '1'
      when person.death < cast(:year_start as date) then '2'
      else '3'
    end as out_step,
    case
      when placed.reason is not null then placed.reason
      when person.death < cast(:year_start as date) then 'DIED_BEFORE_YEAR'
      when placed.record_id <> placed.speaking_record then 'SAME_PERSON'
      when returns.ascof_age_band(person.birth, placed.capped_end) = 'under_18' then 'UNDER_18'
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
  case
    when place.counted then null
    when judged.age_band = 'age_unknown' then 'AGE_UNKNOWN'
    else 'NOT_SETTLED'
  end,
  cast(null as bigint),
  'accommodation ' || judged.accommodation
from judged
cross join lateral (
  values
    (
      '2ELD', judged.gender, 'denominator', true,
      judged.learning_disability and judged.age_band = '18_64'
    ),
    (
      '2ELD', judged.gender, 'numerator', judged.settled,
      judged.learning_disability and judged.age_band = '18_64'
    ),
    ('2E-18_64', judged.gender, 'denominator', true, judged.age_band = '18_64'),
    ('2E-18_64', judged.gender, 'numerator', judged.settled, judged.age_band = '18_64'),
    ('2E-65_plus', judged.gender, 'denominator', true, judged.age_band = '65_plus'),
    ('2E-65_plus', judged.gender, 'numerator', judged.settled, judged.age_band = '65_plus'),
    (null, null, null, false, judged.age_band = 'age_unknown'),
    (
      '2E-status', 'learning_disability', 'people', true,
      judged.learning_disability and judged.age_band = '18_64' and judged.unknown_status
    ),
    ('2E-status', 'all_reasons', 'people', true, judged.unknown_status)
) as place (table_id, row_key, column_key, counted, looked_at)
where judged.out_reason is null
  and place.looked_at
