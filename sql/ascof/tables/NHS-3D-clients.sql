-- tables: NHS-3D1A, NHS-3D2A
-- judged: every long term service that is open on the last day of the year
--
-- 3D part 1a and 2a by the method of NHS England, for comparison (section 6): as DHSC, with the person and
-- the file of NHS England; people without date of birth are left out. Ranks: see 3D-clients.
with service as (
  select
    chosen.record_id,
    chosen.person,
    chosen.start_date,
    case
      when chosen.age < 18 then 'under_18'
      when chosen.age < 65 then '18_64'
      else '65_plus'
    end as age_band,
    case
      when service_types.setting = 'nursing' then 1
      when service_types.setting = 'residential' then 2
      when service_types.setting = 'community' then
        case
          when spine.service_component = 'Direct payment'
            or spine.delivery_mechanism = 'Direct payment'
            then 3
          when spine.delivery_mechanism = 'CASSR managed personal budget' then 4
          when spine.delivery_mechanism = 'CASSR commissioned support' then 5
          else 6
        end
      else 7
    end as support_rank
  from extract.cld_selected_event as chosen
  join extract.cld_spine as spine
    on spine.run_id = chosen.run_id
    and spine.record_id = chosen.record_id
  join reference.ascof_service_types as service_types
    on service_types.service_type = spine.service_type
  where chosen.run_id = :run_id
    and chosen.selection = 'NHS-3D-clients'
),
placed as (
  select
    service.*,
    first_value(record_id) over (
      partition by person
      order by support_rank, start_date, record_id
    ) as speaking_record
  from service
),
judged as (
  select
    placed.*,
    case
      when age_band = 'under_18' then 'UNDER_18'
      when record_id <> speaking_record then 'SAME_PERSON'
      when support_rank not between 3 and 6 then 'NOT_IN_COMMUNITY'
    end as out_reason
  from placed
)
select
  place.table_id,
  judged.age_band as row_key,
  place.column_key,
  judged.person::text as member_key,
  judged.record_id,
  '6' as step,
  case
    when judged.out_reason is not null then judged.out_reason
    when not place.counted then 'OTHER_SUPPORT'
  end as reason,
  case when judged.out_reason = 'SAME_PERSON' then judged.speaking_record end as because_of,
  null as detail
from judged
cross join lateral (
  values
    ('NHS-3D1A', 'denominator', true),
    ('NHS-3D1A', 'numerator', judged.support_rank in (3, 4)),
    ('NHS-3D2A', 'denominator', true),
    ('NHS-3D2A', 'numerator', judged.support_rank = 3)
) as place (table_id, column_key, counted)
where judged.out_reason is null
  or (place.table_id = 'NHS-3D1A' and place.column_key = 'denominator')
