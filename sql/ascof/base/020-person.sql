-- target: returns.ascof_person
-- index: person
--
-- The latest details of each person (5.1). Unit: people. Population: everybody with a joined event,
-- whoever they are. Birth and death: rows that have the date come first, then the latest reference
-- period; in it the earliest birth and the latest death. All else is worked out with the events
-- (extract.cld_person_detail). National data has month and year of birth only, so that a person is
-- born on the first of the month (parameter birth_day).
insert into returns.ascof_person (
  run_id, person, birth, death, gender, learning_disability, accommodation, settled, unknown_status
)
with in_period as (
  select
    person,
    reference_end,
    min(birth) as birth,
    max(death) as death
  from returns.ascof_event
  where run_id = :run_id
  group by person, reference_end
),
latest as (
  select
    person,
    max(reference_end) filter (where birth is not null) as birth_period,
    max(reference_end) filter (where death is not null) as death_period
  from in_period
  group by person
),
life as (
  select
    in_period.person,
    min(in_period.birth) filter (where in_period.reference_end = latest.birth_period) as birth,
    max(in_period.death) filter (where in_period.reference_end = latest.death_period) as death
  from in_period
  join latest
    on latest.person = in_period.person
  group by in_period.person
)
select
  :run_id,
  detail.person,
  case :birth_day
    when 'first' then date_trunc('month', life.birth::timestamp)::date
    else life.birth
  end,
  life.death,
  case detail.gender
    when 'Male' then 'male'
    when 'Female' then 'female'
    else 'other'
  end,
  detail.primary_support_reason = 'Learning disability support',
  detail.accommodation_status,
  coalesce(accommodation.settled = 'yes', false),
  coalesce(accommodation.unknown = 'yes', true)
from extract.cld_person_detail as detail
join life
  on life.person = detail.person
left join reference.ascof_accommodation as accommodation
  on accommodation.accommodation_status = detail.accommodation_status
where detail.run_id = :run_id
  and detail.selection = 'ASCOF'
