-- V7: STS002a-5 counts, by age, the episodes of 2a and 2b that led to long term support (section 12).
with led_to_support as (
  select
    case table_id when 'STS002a-2a' then 'age_18_64' else 'age_65_plus' end as age,
    sum(value) as value
  from returns.cell
  where run_id = :run_id
    and table_id in ('STS002a-2a', 'STS002a-2b')
    and row_key = 'total'
    and column_key in ('lts_any', 'early_lts')
    and value is not null
  group by table_id
)
select
  'V7' as check_id,
  'error' as severity,
  'STS002a-5' as table_id,
  by_setting.value = led_to_support.value as passed,
  by_setting.row_key || ': table 5 ' || by_setting.value || ', table 2 ' || led_to_support.value
    || '.' as detail
from led_to_support
join returns.cell as by_setting
  on by_setting.run_id = :run_id
  and by_setting.table_id = 'STS002a-5'
  and by_setting.row_key = led_to_support.age
  and by_setting.column_key = 'total'
