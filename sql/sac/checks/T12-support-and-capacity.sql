-- SAC-T12: whoever was supported lacked capacity. Where more were, the answers yes and no are likely to be
-- swapped, as in a return of 2024-25.
with counted as (
  select
    table_id,
    column_key as age,
    min(value) filter (where row_key = 'support') as support,
    min(value) filter (where row_key = 'yes') as lacked
  from returns.cell
  where run_id = :run_id
    and table_id like 'SG3a-%'
  group by table_id, column_key
)
select
  'SAC-T12' as check_id,
  'error' as severity,
  table_id,
  bool_and(support <= lacked) as passed,
  coalesce(
    string_agg(
      'Age ' || age || ': support ' || support || ' exceeds lacked capacity ' || lacked || '.',
      ' ' order by age
    ) filter (where support > lacked),
    'Support is not more than lacked capacity.'
  ) as detail
from counted
where support is not null
  and lacked is not null
group by table_id
