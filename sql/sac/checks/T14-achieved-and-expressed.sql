-- SAC-T14: outcomes that were achieved, or not, are those of adults who expressed some. Fewer is a warning:
-- an achievement is not recorded.
with counted as (
  select
    table_id,
    column_key as age,
    sum(value) filter (where row_key in ('fully', 'partially', 'not_achieved')) as achieved,
    sum(value) filter (where row_key = 'yes_expressed') as expressed
  from returns.cell
  where run_id = :run_id
    and table_id like 'SG4a-%'
  group by table_id, column_key
),
told as (
  select
    table_id,
    bool_or(achieved > expressed) as too_many,
    bool_or(achieved < expressed) as too_few,
    string_agg(
      'Age ' || age || ': achieved ' || achieved || ', expressed ' || expressed || '.',
      ' ' order by age
    ) filter (where achieved <> expressed) as words
  from counted
  where achieved is not null
    and expressed is not null
  group by table_id
)
select
  'SAC-T14' as check_id,
  case when too_many then 'error' else 'warning' end as severity,
  table_id,
  not too_many and not too_few as passed,
  coalesce(words, 'Every outcome that was expressed has an achievement.') as detail
from told
