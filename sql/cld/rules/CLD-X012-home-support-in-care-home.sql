-- rule: CLD-X012
-- scope: cross
-- severity: warn
-- fields: Service_Type|Service_Component
-- event types: Service
-- check: Home support overlaps a long term nursing or residential service by more than 28 days.
--   Raised on the home support row.
-- message: Home support runs alongside a care home placement (row {row}).
-- why: Home support ends when a person moves into a care home.
-- fix: End the home support, or correct the placement.
-- example: home support six weeks into a nursing placement
-- basis: assumed
with services as (
  select
    spine.record_id,
    spine.file_no,
    spine.person,
    spine.line,
    spine.service_type,
    spine.service_component,
    spine.start_date,
    coalesce(spine.der_end_date, date 'infinity') as end_date
  from extract.cld_person as people
  join extract.cld_spine as spine
    on spine.run_id = people.run_id
    and spine.file_no = people.file_no
    and spine.person = people.person
  where people.run_id = :run_id
    and people.care_homes > 0
    and people.home_support > 0
    and spine.row_kind = 'Service'
    and spine.start_date is not null
    and spine.dropped_by is null
    and not spine.rejected
),
care_homes as (
  select record_id, file_no, person, line, start_date, end_date
  from services
  where service_type in ('Long term support: Nursing care', 'Long term support: Residential care')
),
home_support as (
  select record_id, file_no, person, start_date, end_date
  from services
  where service_component = 'Home support or domiciliary care'
)
select
  home_support.record_id,
  home_support.file_no,
  'Service_Component' as field,
  'Home support or domiciliary care' as value_found,
  null as value_expected,
  jsonb_build_object('row', min(care_homes.line)) as slots
from home_support
join care_homes
  on care_homes.file_no = home_support.file_no
  and care_homes.person = home_support.person
  and care_homes.record_id <> home_support.record_id
  and care_homes.start_date <= home_support.end_date
  and care_homes.end_date >= home_support.start_date
where least(care_homes.end_date, home_support.end_date, date '9999-12-31')
  - greatest(care_homes.start_date, home_support.start_date)
  + 1 > cast(:care_home_home_support_overlap_days as integer)
group by home_support.record_id, home_support.file_no
