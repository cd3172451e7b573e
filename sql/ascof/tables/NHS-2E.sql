-- tables: NHS-2E
-- judged: every long term service of the year, prison left out
--
-- 2E by the method of NHS England, for comparison (section 6). Unit: people of any age. Population:
-- service users with nursing, residential or community support in the year. The status is that of the
-- service with the latest start, a known one before an unknown one; where such services disagree it is
-- unknown. Nothing is derived from services. The total is men and women.
with service as (
  select
    chosen.record_id,
    chosen.person,
    chosen.start_date,
    event.gender,
    case
      when event.accommodation_status is null or event.accommodation_status = 'Invalid and not mapped'
        then 'Unknown'
      else event.accommodation_status
    end as accommodation
  from extract.cld_selected_event as chosen
  join extract.cld_event as event
    on event.run_id = chosen.run_id
    and event.record_id = chosen.record_id
  where chosen.run_id = :run_id
    and chosen.selection = 'NHS-2E'
),
placed as (
  select
    service.*,
    first_value(record_id) over (
      partition by person
      order by start_date desc, (accommodation <> 'Unknown') desc, record_id
    ) as speaking_record,
    min(accommodation) over equals <> max(accommodation) over equals as disagree
  from service
  window equals as (
    partition by person
    order by start_date desc, (accommodation <> 'Unknown') desc
    range between current row and current row
  )
),
judged as (
  select
    placed.*,
    case when disagree then 'Unknown' else placed.accommodation end as status,
    case
      when record_id <> speaking_record then 'SAME_PERSON'
      when gender is distinct from 'Male' and gender is distinct from 'Female'
        then 'OTHER_GENDER'
    end as out_reason
  from placed
)
select
  'NHS-2E' as table_id,
  lower(judged.gender) as row_key,
  part.column_key,
  judged.person::text as member_key,
  judged.record_id,
  '6' as step,
  case
    when judged.out_reason is not null then judged.out_reason
    when part.column_key = 'numerator' and coalesce(accommodation.settled, 'no') <> 'yes'
      then 'NOT_SETTLED'
  end as reason,
  case when judged.out_reason = 'SAME_PERSON' then judged.speaking_record end as because_of,
  case when judged.out_reason is null then 'accommodation ' || judged.status end as detail
from judged
left join reference.ascof_accommodation as accommodation
  on accommodation.accommodation_status = judged.status
cross join lateral (
  values ('denominator'), ('numerator')
) as part (column_key)
where judged.out_reason is null
  or part.column_key = 'denominator'
