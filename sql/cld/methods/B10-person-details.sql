-- target: extract.cld_person_detail
--
-- The latest details of each person of a DHSC selection, for breakdowns (events.md B10). Each detail on
-- its own: a known value before an unknown one, then the latest reference period, the latest end (open
-- last of all), the latest start. Where the rows that tie in first place disagree, it is unknown. For
-- ethnicity a real group comes before "refused", that before "undeclared"; the support reason of unpaid
-- carers ranks with the unknown ones. Unknown accommodation is inferred from the latest service.
insert into extract.cld_person_detail (
  run_id, selection, person, gender, ethnicity, accommodation_status, accommodation_basis,
  employment_status, primary_support_reason, client_funding_status, has_unpaid_carer
)
with events as (
  select
    chosen.person,
    chosen.row_kind,
    chosen.start_date,
    coalesce(chosen.end_date, date '9999-01-01') as end_date,
    chosen.reference_end,
    case
      when event.gender is null or event.gender in ('Unknown', 'Invalid and not mapped')
        then 'Unknown'
      else event.gender
    end as gender,
    case
      when event.ethnicity is null or event.ethnicity in ('Unknown', 'Invalid and not mapped')
        then 'No data: Undeclared or not known'
      else event.ethnicity
    end as ethnicity,
    case
      when event.accommodation_status is null
        or event.accommodation_status in ('Unknown', 'Invalid and not mapped')
        then 'Unknown'
      else event.accommodation_status
    end as accommodation,
    case
      when event.employment_status is null
        or event.employment_status in ('Unknown', 'Invalid and not mapped')
        then 'Unknown'
      else event.employment_status
    end as employment,
    case
      when event.primary_support_reason is null
        or event.primary_support_reason in ('Unknown', 'Invalid and not mapped')
        then 'Unknown'
      else event.primary_support_reason
    end as reason,
    case
      when event.client_funding_status is null
        or event.client_funding_status in ('Unknown', 'Invalid and not mapped')
        then 'Unknown'
      else event.client_funding_status
    end as funding,
    case
      when event.has_unpaid_carer is null
        or event.has_unpaid_carer in ('Unknown', 'Invalid and not mapped')
        then 'Unknown'
      else event.has_unpaid_carer
    end as carer,
    event.service_type,
    event.service_component
  from extract.cld_selected_event as chosen
  join extract.cld_event as event
    on event.run_id = chosen.run_id
    and event.record_id = chosen.record_id
  where chosen.run_id = :run_id
    and chosen.selection = :selection
),
placed as (
  select
    events.*,
    dense_rank() over (
      partition by person
      order by reference_end desc, end_date desc, start_date desc
    ) as place
  from events
),
scored as (
  -- Lowest wins: the place in time, behind all known values where the value is unknown.
  select
    placed.*,
    place + case when gender = 'Unknown' then 1000000 else 0 end as gender_score,
    place + case ethnicity
      when 'No data: Undeclared or not known' then 2000000
      when 'No data: Refused' then 1000000
      else 0
    end as ethnicity_score,
    place + case when accommodation = 'Unknown' then 1000000 else 0 end as accommodation_score,
    place + case when employment = 'Unknown' then 1000000 else 0 end as employment_score,
    place + case
      when reason in ('Unknown', 'Social support: Support to unpaid carer') then 1000000
      else 0
    end as reason_score,
    place + case when funding = 'Unknown' then 1000000 else 0 end as funding_score,
    place + case when carer = 'Unknown' then 1000000 else 0 end as carer_score
  from placed
),
best as (
  select
    scored.*,
    min(gender_score) over person_rows as best_gender,
    min(ethnicity_score) over person_rows as best_ethnicity,
    min(accommodation_score) over person_rows as best_accommodation,
    min(employment_score) over person_rows as best_employment,
    min(reason_score) over person_rows as best_reason,
    min(funding_score) over person_rows as best_funding,
    min(carer_score) over person_rows as best_carer
  from scored
  window person_rows as (partition by person)
),
ends_of_values as (
  -- First and last of the values in first place: equal where the rows agree.
  select
    person,
    min(gender) filter (where gender_score = best_gender) as first_gender,
    max(gender) filter (where gender_score = best_gender) as last_gender,
    min(ethnicity) filter (where ethnicity_score = best_ethnicity) as first_ethnicity,
    max(ethnicity) filter (where ethnicity_score = best_ethnicity) as last_ethnicity,
    min(accommodation) filter (where accommodation_score = best_accommodation)
      as first_accommodation,
    max(accommodation) filter (where accommodation_score = best_accommodation)
      as last_accommodation,
    min(employment) filter (where employment_score = best_employment) as first_employment,
    max(employment) filter (where employment_score = best_employment) as last_employment,
    min(reason) filter (where reason_score = best_reason) as first_reason,
    max(reason) filter (where reason_score = best_reason) as last_reason,
    min(funding) filter (where funding_score = best_funding) as first_funding,
    max(funding) filter (where funding_score = best_funding) as last_funding,
    min(carer) filter (where carer_score = best_carer) as first_carer,
    max(carer) filter (where carer_score = best_carer) as last_carer
  from best
  group by person
),
people as (
  select
    person,
    case when first_gender = last_gender then first_gender else 'Unknown' end as gender,
    case
      when first_ethnicity = last_ethnicity then first_ethnicity
      else 'No data: Undeclared or not known'
    end as ethnicity,
    case
      when first_accommodation = last_accommodation then first_accommodation
      else 'Unknown'
    end as accommodation,
    case when first_employment = last_employment then first_employment else 'Unknown' end
      as employment,
    case when first_reason = last_reason then first_reason else 'Unknown' end as reason,
    case when first_funding = last_funding then first_funding else 'Unknown' end as funding,
    case when first_carer = last_carer then first_carer else 'Unknown' end as carer
  from ends_of_values
),
service_order (service_type, service_rank) as (
  values
    ('Long term support: Nursing care', 1),
    ('Long term support: Residential care', 2),
    ('Long term support: Community', 3),
    ('Long term support: Prison', 4),
    ('Short term support: ST-Max', 5),
    ('Short term support: Ongoing low level', 6),
    ('Short term support: Other short term', 7)
),
telling_components (service_component) as (
  values
    ('Shared Lives'),
    ('Community supported living'),
    ('Extra care housing'),
    ('Home support or domiciliary care')
),
services as (
  select
    events.person,
    service_order.service_type,
    telling_components.service_component,
    rank() over (
      partition by events.person
      order by
        events.end_date desc,
        coalesce(service_order.service_rank, 99),
        telling_components.service_component is null,
        events.start_date desc
    ) as place
  from events
  join people
    on people.person = events.person
    and people.accommodation = 'Unknown'
  left join service_order
    on service_order.service_type = events.service_type
  left join telling_components
    on telling_components.service_component = events.service_component
  where events.row_kind = 'Service'
),
latest_service as (
  select
    person,
    case when count(distinct service_type) = 1 then min(service_type) end as service_type,
    case when count(distinct service_component) = 1 then min(service_component) end
      as service_component
  from services
  where place = 1
  group by person
),
inferred as (
  select
    person,
    case
      when service_type = 'Long term support: Nursing care' then 'Registered nursing home'
      when service_type = 'Long term support: Residential care' then 'Registered care home'
      when service_component = 'Shared Lives' then 'Shared Lives scheme'
      when service_component = 'Extra care housing'
        then 'Sheltered housing, extra care housing or other sheltered housing'
      when service_component = 'Community supported living'
        then 'Supported accommodation, supported lodgings or supported group home'
      when service_type = 'Long term support: Community'
        and service_component = 'Home support or domiciliary care'
        then 'Unknown: Presumed at home'
      when service_type = 'Long term support: Community' and service_component is null
        then 'Unknown: Presumed in community'
      when service_type = 'Long term support: Prison'
        then 'Prison, young offenders institution or detention centre'
    end as accommodation
  from latest_service
)
select
  :run_id,
  :selection,
  people.person,
  people.gender,
  people.ethnicity,
  coalesce(inferred.accommodation, people.accommodation),
  case when inferred.accommodation is null then 'recorded' else 'inferred' end,
  people.employment,
  people.reason,
  people.funding,
  people.carer
from people
left join inferred
  on inferred.person = people.person
