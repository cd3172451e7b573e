-- tables: NHS-3D1B, NHS-3D2B
-- judged: every event of a carer that shows support
--
-- 3D part 1b and 2b by the method of NHS England, for comparison (section 6): as DHSC, with the person and
-- the file of NHS England. Carers without date of birth are in the total. Support: see 3D-carers.
with event as (
  select
    chosen.record_id,
    chosen.person,
    chosen.start_date,
    case
      when chosen.age is null then 'age_unknown'
      when chosen.age < 18 then 'under_18'
      when chosen.age < 65 then '18_64'
      else '65_plus'
    end as age_band,
    case
      when spine.service_type = 'Unpaid carer support: Direct to unpaid carer' then
        case
          when spine.delivery_mechanism = 'Direct payment'
            or spine.service_component = 'Direct payment'
            then 1
          when spine.service_component is null then null
          when spine.delivery_mechanism = 'CASSR managed personal budget' then 2
          when spine.delivery_mechanism = 'CASSR commissioned support' then 3
          else 4
        end
      else 5
    end as support
  from extract.cld_selected_event as chosen
  join extract.cld_spine as spine
    on spine.run_id = chosen.run_id
    and spine.record_id = chosen.record_id
  where chosen.run_id = :run_id
    and chosen.selection = 'NHS-3D-carers'
),
placed as (
  select
    event.*,
    first_value(record_id) over (
      partition by person, support is null
      order by support, start_date, record_id
    ) as speaking_record
  from event
),
judged as (
  select
    placed.*,
    case
      when support is null then 'COMPONENT_MISSING'
      when age_band = 'under_18' then 'UNDER_18'
      when record_id <> speaking_record then 'SAME_PERSON'
      when support > 3 then 'NO_DIRECT_SUPPORT'
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
    ('NHS-3D1B', 'denominator', true),
    ('NHS-3D1B', 'numerator', judged.support <= 2),
    ('NHS-3D2B', 'denominator', true),
    ('NHS-3D2B', 'numerator', judged.support = 1)
) as place (table_id, column_key, counted)
where judged.out_reason is null
  or (place.table_id = 'NHS-3D1B' and place.column_key = 'denominator')
