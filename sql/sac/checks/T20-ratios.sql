-- SAC-T20: section 42 enquiries per individual, and enquiries per concern, are within usual limits.
with counted as (
  select
    sum(value) filter (where table_id = 'SG1f' and row_key = 's42') as s42,
    sum(value) filter (where table_id = 'SG1f' and row_key = 'other') as other,
    sum(value) filter (where table_id = 'SG1f' and row_key = 'concerns') as concerns,
    sum(value) filter (where table_id = 'SG1a' and row_key = 'total' and column_key = 's42') as people
  from returns.cell
  where run_id = :run_id
    and table_id in ('SG1a', 'SG1f')
)
select
  'SAC-T20' as check_id,
  'warning' as severity,
  'SG1f' as table_id,
  ratio.value between ratio.lowest and ratio.highest as passed,
  ratio.words || ' is ' || round(ratio.value, 2) || '.' as detail
from counted
cross join lateral (
  values
    (
      'Section 42 enquiries per individual',
      s42 / nullif(people, 0),
      cast(:least_enquiries_per_person as numeric),
      cast(:most_enquiries_per_person as numeric)
    ),
    (
      'Enquiries per 100 concerns',
      100 * (s42 + other) / nullif(concerns, 0),
      cast(:least_conversion_percent as numeric),
      cast(:most_conversion_percent as numeric)
    )
) as ratio (words, value, lowest, highest)
where ratio.value is not null
