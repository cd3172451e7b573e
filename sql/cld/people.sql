-- target: extract.cld_person
-- index: person
-- few rows out of many: yes
-- statistics: of the run alone
--
-- What the rows of a person say together, one row a person and file: where the rules across records
-- have to look. A person of whom nothing stands out is not in it. Made before the rules change
-- anything, so it shows too many people rather than too few; each rule decides from the rows.
insert into extract.cld_person (
  run_id, file_no, person, births_differ, deaths_differ, genders_differ, ethnicities_differ,
  care_homes, home_support, held
)
with stated as (
  select
    file_no,
    person,
    date_of_birth,
    date_of_death,
    case when gender not in ('Unknown', 'Invalid and not mapped') then gender end as gender,
    case
      when ethnicity not in ('No data: Undeclared or not known', 'Invalid and not mapped')
        then ethnicity
    end as ethnicity,
    service_type,
    service_component,
    held
  from extract.cld_spine
  where run_id = :run_id
    and person <> 0
    and not rejected
),
together as (
  select
    file_no,
    person,
    coalesce(min(date_of_birth) <> max(date_of_birth), false) as births_differ,
    count(date_of_death) > 0
      and (count(date_of_death) < count(*) or min(date_of_death) <> max(date_of_death))
      as deaths_differ,
    coalesce(min(gender) <> max(gender), false) as genders_differ,
    coalesce(min(ethnicity) <> max(ethnicity), false) as ethnicities_differ,
    count(*) filter (
      where service_type in (
        'Long term support: Nursing care',
        'Long term support: Residential care'
      )
    ) as care_homes,
    count(*) filter (where service_component = 'Home support or domiciliary care') as home_support,
    count(*) filter (where held) as held
  from stated
  group by file_no, person
)
select
  :run_id,
  file_no,
  person,
  births_differ,
  deaths_differ,
  genders_differ,
  ethnicities_differ,
  care_homes,
  home_support,
  held
from together
where births_differ
  or deaths_differ
  or genders_differ
  or ethnicities_differ
  or care_homes > 1
  or (care_homes > 0 and home_support > 0)
  or held > 0
