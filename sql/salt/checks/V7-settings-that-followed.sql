-- V7: the settings in STS002a-5 are those of the episodes that led to long term support in tables 2a
-- and 2b, by age (section 12).
with settings as (
  select
    row_key as age_row,
    value
  from returns.cell
  where run_id = :run_id
    and table_id = 'STS002a-5'
    and row_key in ('age_18_64', 'age_65_plus')
    and column_key = 'total'
),
episodes as (
  select
    case table_id when 'STS002a-2a' then 'age_18_64' else 'age_65_plus' end as age_row,
    sum(value) as value
  from returns.cell
  where run_id = :run_id
    and table_id in ('STS002a-2a', 'STS002a-2b')
    and row_key = 'total'
    and column_key in ('lts_any', 'early_lts')
  group by table_id
)
select
  'V7' as check_id,
  'error' as severity,
  'STS002a-5' as table_id,
  settings.value = episodes.value as passed,
  age_row || ' ' || settings.value || ', led to long term support ' || episodes.value || '.'
    as detail
from settings
join episodes
  using (age_row)
where settings.value is not null
  and episodes.value is not null
