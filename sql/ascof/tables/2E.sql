-- tables: 2ELD, 2E-18_64, 2E-65_plus, 2E-status
-- judged: every long term service
--
-- 2E: people with long term support who live at home or with family (5.5). Unit: people. Population:
-- service users with a long term service, prison included, at any time in the year.
-- A person's age is that at the latest end of these services, the end of the year at most. 2E-status
-- counts those whose accommodation is not known; for all reasons also people of unknown age.
with service as (
  select
    event.record_id,
    event.person,
    least(event.end_date, cast(:year_end as date)) as capped_end,
    person.birth,
    person.gender,
    person.learning_disability,
    person.accommodation,
    person.settled,
    person.unknown_status,
    case
      when event.end_date < event.start_date then '1'
      when event.start_date > cast(:year_end as date) then '1'
      when event.end_date < cast(:year_start as date) then '1'
      when person.death < cast(:year_start as date) then '2'
    end as step,
    case
      when event.end_date < event.start_date then 'ENDS_BEFORE_START'
      when event.start_date > cast(:year_end as date) then 'STARTS_AFTER_YEAR'
      when event.end_date < cast(:year_start as date) then 'ENDED_BEFORE_YEAR'
      when person.death < cast(:year_start as date) then 'DIED_BEFORE_YEAR'
    end as reason
  from returns.ascof_event as event
  join returns.ascof_person as person
    on person.run_id = event.run_id
    and person.person = event.person
  where event.run_id = :run_id
    and event.client = 'user'
    and event.kind = 'Service'
    and event.service_rank between 1 and 4
),
placed as (
  select
    service.*,
    returns.ascof_age_band(birth, capped_end) as age_band,
    first_value(record_id) over (
      partition by person, reason is null
      order by capped_end desc, record_id
    ) as speaking_record
  from service
),
judged as (
  select
    placed.*,
    case
      when reason is not null then step
      when record_id <> speaking_record then '3'
      when age_band = 'under_18' then '3'
    end as out_step,
    case
      when reason is not null then reason
      when record_id <> speaking_record then 'SAME_PERSON'
      when age_band = 'under_18' then 'UNDER_18'
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
