-- target: returns.ascof_event
-- index: person
--
-- The joined events, narrow: what the measures of section 5 compare, as short words and numbers. Unit:
-- unique events. Population: every event of the selection ASCOF, of clients and of carers.
-- An outcome that is missing or not in the list has the 2A rank 999 (section 2). An open end is
-- 1 January 9999.
insert into returns.ascof_event (
  run_id, record_id, person, kind, client, start_date, end_date, service_rank, component, mechanism,
  outcome_rank, birth, death, reference_end
)
with components as (
  -- 5.3, step 2: "long care" contains "residential" or "nursing", and not "short".
  select
    value as service_component,
    case
      when value = 'Reablement' then 'reablement'
      when value = 'Equipment' then 'equipment'
      when value = 'Direct payment' then 'direct payment'
      when value in ('Short term residential care', 'Short term nursing care') then 'short care'
      when value ~* '(residential|nursing)' and value !~* 'short' then 'long care'
      else 'other'
    end as kind
  from reference.cld_codes
  where code_list = 'Service_Component'
    and release = 'R2'
)
select
  :run_id,
  chosen.record_id,
  chosen.person,
  chosen.row_kind,
  case chosen.client_type
    when 'Service user' then 'user'
    when 'Unpaid carer' then 'carer'
    when 'Unpaid carer known by association' then 'carer'
  end,
  chosen.start_date,
  coalesce(chosen.end_date, date '9999-01-01'),
  service_types.service_rank::smallint,
  case when spine.service_component is not null then coalesce(components.kind, 'other') end,
  case
    when spine.delivery_mechanism = 'Direct payment' then 'direct'
    when spine.delivery_mechanism = 'CASSR managed personal budget' then 'managed'
    when spine.delivery_mechanism = 'CASSR commissioned support' then 'commissioned'
    when spine.delivery_mechanism is not null then 'other'
  end,
  coalesce(outcomes.sequel_rank::smallint, 999),
  spine.date_of_birth,
  spine.date_of_death,
  chosen.reference_end
from extract.cld_selected_event as chosen
join extract.cld_spine as spine
  on spine.run_id = chosen.run_id
  and spine.record_id = chosen.record_id
left join components
  on components.service_component = spine.service_component
left join reference.ascof_service_types as service_types
  on service_types.service_type = spine.service_type
left join reference.ascof_outcomes as outcomes
  on outcomes.outcome = spine.outcome
where chosen.run_id = :run_id
  and chosen.selection = 'ASCOF'
