-- V13: of the people of each column no more are at home after 91 days than were discharged (section
-- 12).
select
  'V13' as check_id,
  'error' as severity,
  'STS004-1' as table_id,
  bool_and(at_home.value <= discharges.value) as passed,
  count(*) filter (where at_home.value > discharges.value)
    || ' columns with more people at home than were discharged.' as detail
from returns.cell as discharges
join returns.cell as at_home
  on at_home.run_id = discharges.run_id
  and at_home.table_id = discharges.table_id
  and at_home.column_key = discharges.column_key
  and at_home.row_key = 'at_home_91_days'
where discharges.run_id = :run_id
  and discharges.table_id = 'STS004-1'
  and discharges.row_key = 'discharges'
  and discharges.value is not null
having count(*) > 0
