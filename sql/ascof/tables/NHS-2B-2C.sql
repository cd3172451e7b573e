-- tables: NHS-2B, NHS-2C
-- judged: every service in long term residential or nursing care
--
-- 2B and 2C by the method of NHS England, for comparison (section 6). Unit: people. Population: service
-- users with such a service that is open on the last day of the year. Only these are looked at: a person
-- is there already if one of them started before the year. Age is that on the last day. Neither
-- component nor outcome nor death is tested.
with service as (
  select
    record_id,
    person,
    start_date,
    case
      when age < 18 then 'under_18'
      when age < 65 then '18_64'
      else '65_plus'
    end as age_band,
    end_date is null or end_date >= cast(:year_end as date) as is_open
  from extract.cld_selected_event
  where run_id = :run_id
    and selection = 'NHS-2B-2C'
),
placed as (
  select
    service.*,
    first_value(record_id) over (
      partition by person, is_open
      order by start_date, record_id
    ) as first_record,
    min(start_date) over (partition by person, is_open) as first_start
  from service
)
select
  case age_band when '18_64' then 'NHS-2B' else 'NHS-2C' end as table_id,
  age_band as row_key,
  'numerator' as column_key,
  person::text as member_key,
  record_id,
  '6' as step,
  case
    when not is_open then 'NOT_OPEN_ON_LAST_DAY'
    when first_start < cast(:year_start as date) then 'EXISTING_ADMISSION_NHS'
    when age_band = 'under_18' then 'UNDER_18'
    when record_id <> first_record then 'SAME_PERSON'
  end as reason,
  case when is_open and record_id <> first_record then first_record end as because_of,
  null as detail
from placed
