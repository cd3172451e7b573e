-- A1: a share is not above 100, so its numerator is not above its denominator (section 2); rates by
-- population (2B, 2C) are no shares. 2D part 2 sets reablement by this council against discharges of
-- people who live in its area, so there it is a warning.
select
  'A1' as check_id,
  case numerator.table_id when '2DP2' then 'warning' else 'error' end as severity,
  numerator.table_id,
  count(*) filter (where numerator.value > denominator.value) = 0 as passed,
  count(*) filter (where numerator.value > denominator.value)
    || ' lines with more in the numerator than in the denominator.' as detail
from returns.cell as numerator
join returns.cell as denominator
  on denominator.run_id = numerator.run_id
  and denominator.table_id = numerator.table_id
  and denominator.row_key = numerator.row_key
  and denominator.column_key = 'denominator'
where numerator.run_id = :run_id
  and numerator.column_key = 'numerator'
group by numerator.table_id
