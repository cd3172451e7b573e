-- The eligible population on the extract date from the case extract (specification, sections 2 and 2.1):
-- people with a long-term support service on that day, one row each, of the last complete run that read
-- client level data. Age on that day; the setting that comes first of nursing, residential, community, as
-- for LTS001b, and of that setting the latest row speaks for the person. Prison is no setting of the
-- survey. Gives the council's own number of the person, never the NHS number.
with last_run as (
  select max(run.run_id) as run_id
  from audit.run
  where run.status = 'completed'
    and exists (
      select
      from extract.cld_spine
      where cld_spine.run_id = run.run_id
    )
),
support as (
  select
    event.la_person,
    coalesce(nullif(event.person::text, '0'), event.la_person) as person,
    event.date_of_birth,
    event.gender,
    event.primary_support_reason,
    event.start_date,
    event.record_id,
    case event.service_type
      when 'Long term support: Nursing care' then 3
      when 'Long term support: Residential care' then 2
      when 'Long term support: Community' then 1
    end as support_setting,
    case event.service_type
      when 'Long term support: Nursing care' then 1
      when 'Long term support: Residential care' then 2
      when 'Long term support: Community' then 3
      else 4
    end as place
  from last_run
  join extract.cld_spine as event
    on event.run_id = last_run.run_id
  where event.row_kind = 'Service'
    and event.service_type like 'Long term support:%'
    and event.client_type = 'Service user'
    and event.start_date <= cast(:extract_date as date)
    and coalesce(event.der_end_date, event.end_date, date '9999-12-31')
      >= cast(:extract_date as date)
    and (event.date_of_death is null or event.date_of_death > cast(:extract_date as date))
    and event.dropped_by is null
    and not event.rejected
),
one_each as (
  select distinct on (person) *
  from support
  order by person, place, start_date desc, record_id desc
)
select
  la_person as person_id,
  date_part('year', age(cast(:extract_date as date), date_of_birth))::integer as age,
  case gender when 'Male' then 1 when 'Female' then 2 else 3 end as gender,
  codes.code as primary_support_reason,
  support_setting
from one_each
left join (
  values
    ('Physical support: Access and mobility only', 1),
    ('Physical support: Personal care support', 2),
    ('Sensory support: Support for visual impairment', 3),
    ('Sensory support: Support for hearing impairment', 4),
    ('Sensory support: Support for dual impairment', 5),
    ('Support with memory and cognition', 6),
    ('Learning disability support', 7),
    ('Mental health support', 8),
    ('Social support: Support to unpaid carer', 9),
    ('Social support: Substance misuse support', 10),
    ('Social support: Asylum seeker support', 11),
    ('Social support: Support for social isolation or other reason', 12)
) as codes (reason, code)
  on codes.reason = one_each.primary_support_reason
order by la_person
