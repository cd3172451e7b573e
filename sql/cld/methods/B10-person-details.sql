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
    end as carer
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
services as (
  select
    chosen.person,
    chosen.start_date,
    coalesce(chosen.end_date, date '9999-01-01') as end_date,
    case spine.service_type
      when 'Long term support: Nursing care' then 1
      when 'Long term support: Residential care' then 2
      when 'Long term support: Community' then 3
      when 'Long term support: Prison' then 4
      when 'Short term support: ST-Max' then 5
      when 'Short term support: Ongoing low level' then 6
      when 'Short term support: Other short term' then 7
      else 99
    end as service_rank,
    spine.service_type,
    case
      when spine.service_component in (
        'Shared Lives', 'Community supported living', 'Extra care housing',
        'Home support or domiciliary care'
      )
        then spine.service_component
    end as telling_component
  from extract.cld_selected_event as chosen
  join extract.cld_spine as spine
    on spine.run_id = chosen.run_id
    and spine.record_id = chosen.record_id
  where chosen.run_id = :run_id
    and chosen.selection = :selection
    and chosen.row_kind = 'Service'
),
latest_services as (
  select
    services.*,
    rank() over (
      partition by person
      order by
        end_date desc,
        service_rank,
        telling_component is null,
        start_date desc
    ) as place
  from services
),
latest_service as (
  select
    person,
    -- All rows in first place have the same rank, and with it the same type where it is a known one.
    case when min(service_rank) < 99 then min(service_type) end as service_type,
    case when min(telling_component) = max(telling_component) then min(telling_component) end
      as service_component
  from latest_services
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
  case
    when people.accommodation = 'Unknown' then coalesce(inferred.accommodation, 'Unknown')
    else people.accommodation
  end,
  case
    when people.accommodation = 'Unknown' and inferred.accommodation is not null then 'inferred'
    else 'recorded'
  end,
  people.employment,
  people.reason,
  people.funding,
  people.carer
from people
left join inferred
  on inferred.person = people.person
