-- target: returns.salt_carer_event
--
-- Rows of carers with the support that each shows: the first line of map_lts003_support.csv that fits.
-- Unit: rows. Population: the selection LTS003. Source: SALT specification, section 10, steps 2, 3
-- and 6. A row that no line gives a category is dropped, and keeps none here.
insert into returns.salt_carer_event (
  run_id, record_id, person, person_id, support, hierarchy, test_order, cared_for, assessed, age,
  start_date, adult_cared_for
)
with line as (
  select
    test_order::integer as test_order,
    string_to_array(event_type, ' or ') as event_types,
    service_type_r2 as service_type,
    delivery_mechanism_r2 as mechanism,
    event_outcome_r2 as outcome,
    split_part(lts003_column, ' ', 1) as support,
    hierarchy::integer as hierarchy
  from reference.salt_map_lts003_support
),
fitting as (
  select
    detail.record_id,
    min(line.test_order) as test_order
  from returns.salt_event_detail as detail
  join line
    on (
      'any' = any (line.event_types)
      or detail.row_kind = any (line.event_types)
    )
    and (
      detail.service_type = line.service_type
      or (detail.service_type is null and line.service_type = 'null')
    )
    and (
      line.mechanism in ('any', 'null or any other')
      or detail.delivery_mechanism = line.mechanism
    )
    and case
      when line.outcome like 'null or anything but %'
        then detail.outcome is distinct from substring(line.outcome from 'null or anything but (.*)')
      else line.outcome = 'any' or detail.outcome = line.outcome
    end
  where detail.run_id = :run_id
    and detail.selection = 'LTS003'
  group by detail.record_id
)
select
  :run_id,
  detail.record_id,
  detail.person,
  detail.person_id,
  line.support,
  line.hierarchy,
  line.test_order,
  coalesce(
    detail.service_type = 'Unpaid carer support: Support involving the person cared-for',
    false
  ),
  case
    when detail.row_kind not in ('Assessment', 'Review') then null
    when detail.method = 'Service user and unpaid carer' then 'jointly'
    when detail.method = 'Unpaid carer only' or detail.method is null then 'separately'
  end,
  detail.age,
  detail.start_date,
  detail.adult_cared_for
from returns.salt_event_detail as detail
left join fitting
  on fitting.record_id = detail.record_id
left join line
  on line.test_order = fitting.test_order
where detail.run_id = :run_id
  and detail.selection = 'LTS003'
