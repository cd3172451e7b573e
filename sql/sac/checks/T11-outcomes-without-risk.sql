-- SAC-T11: a source without a risk identified (SG2c) has no risk outcome (SG2e).
with counted as (
  select
    split_part(table_id, '-', 2) as enquiry_type,
    column_key as source,
    sum(value) filter (where table_id like 'SG2c-%' and row_key in ('risk_action', 'risk_no_action'))
      as identified,
    sum(value) filter (where table_id like 'SG2e-%' and row_key = 'total') as outcomes
  from returns.cell
  where run_id = :run_id
    and (table_id like 'SG2c-%' or table_id like 'SG2e-%')
  group by split_part(table_id, '-', 2), column_key
)
select
  'SAC-T11' as check_id,
  'error' as severity,
  'SG2e-' || enquiry_type as table_id,
  bool_and(outcomes = 0 or identified > 0) as passed,
  coalesce(
    string_agg(
      source || ': risk outcomes ' || outcomes || ' but no risk identified.',
      ' ' order by source
    ) filter (where outcomes > 0 and identified = 0),
    'Risk outcomes only where a risk was identified.'
  ) as detail
from counted
where identified is not null
  and outcomes is not null
group by enquiry_type
