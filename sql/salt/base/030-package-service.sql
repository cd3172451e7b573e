-- target: returns.salt_package_service
--
-- Long term support services of service users with their units and costs: what section 9.4 compares.
-- Unit: service rows of every file that was chosen. Source: SALT specification, section 9.4, and CLD
-- specification, section 6.6 (weekly cost).
--   frequency   how many units a week a frequency stands for: Fortnightly is half a unit. Of any other
--               frequency (hourly, daily, per session) the planned units count
--   weekly cost unit cost x weekly units; null where either is missing; a one-off payment is no part
--               of what a week costs
-- Costs and units come from the cost key of the narrow base: unit cost, frequency, planned units.
insert into returns.salt_package_service (
  run_id, record_id, file_no, person, setting, setting_rank, start_date, end_date,
  planned_units_per_week, cost_frequency_unit_type, unit_cost, weekly_cost
)
with setting as (
  select
    service_type_r2 as service_type,
    setting,
    min(rank::integer) as setting_rank
  from reference.salt_map_lts_setting
  group by service_type_r2, setting
),
frequency as (
  select
    frequency,
    split_part(units, '/', 1)::numeric
      / coalesce(nullif(split_part(units, '/', 2), ''), '1')::numeric as weekly_units
  from (
    select
      value as frequency,
      substring(description from 'weekly units = ([0-9/]+)') as units
    from reference.cld_codes
    where release = 'R2'
      and code_list = 'Cost_Frequency_Unit_Type'
  ) as stated
  where units is not null
),
service as (
  select
    event.record_id,
    event.file_no,
    event.person,
    setting.setting,
    setting.setting_rank,
    event.start_date,
    event.end_date,
    nullif(split_part(event.cost_key, '|', 1), '')::numeric as unit_cost,
    nullif(split_part(event.cost_key, '|', 2), '') as frequency,
    nullif(split_part(event.cost_key, '|', -1), '')::numeric as planned_units
  from extract.cld_method_rows(:run_id, cast(:apply_local_rules as boolean)) as event
  join setting
    on setting.service_type = event.service_type
  where event.row_kind = 'Service'
    and event.client_type = 'Service user'
    and event.start_date is not null
    and event.file_no = any (
      array(
        select submission.file_no
        from returns.submission
        where submission.run_id = :run_id
          and submission.file_no is not null
      )
    )
)
select
  :run_id,
  service.record_id,
  service.file_no,
  service.person,
  service.setting,
  service.setting_rank,
  service.start_date,
  service.end_date,
  service.planned_units,
  service.frequency,
  service.unit_cost,
  case
    when service.unit_cost is null then null
    when service.frequency = 'One-off' then 0
    else abs(service.unit_cost) * coalesce(frequency.weekly_units, abs(service.planned_units))
  end
from service
left join frequency
  on frequency.frequency = service.frequency
