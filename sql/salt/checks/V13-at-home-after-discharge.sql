-- V13: no more people at home after 91 days than were discharged, in every column of STS004 (section
-- 12).
select
  'V13' as check_id,
  'error' as severity,
  at_home.table_id,
  bool_and(at_home.value <= discharged.value) as passed,
  coalesce(
    string_agg(
      at_home.column_key || ' ' || at_home.value || ', discharged ' || discharged.value,
      '; '
      order by at_home.column_key
    ) filter (where at_home.value > discharged.value),
    'No column above the discharges'
  ) || '.' as detail
from returns.cell as at_home
join returns.cell as discharged
  on discharged.run_id = at_home.run_id
  and discharged.table_id = at_home.table_id
  and discharged.row_key = 'discharges'
  and discharged.column_key = at_home.column_key
where at_home.run_id = :run_id
  and at_home.table_id = 'STS004-1'
  and at_home.row_key = 'at_home_91_days'
  and at_home.value is not null
  and discharged.value is not null
group by at_home.table_id
