-- Values: numerator by denominator, times the multiplier, rounded half up to the decimals of measures.csv
-- (section 2). Where the denominator is 0, measures from Client Level Data are 0, as the national
-- publication has them, but for 2D; the others have no value.
select
  numerator.table_id,
  numerator.row_key,
  'value' as column_key,
  case
    when denominator.value > 0
      then round(
        measures.multiplier::numeric * numerator.value / denominator.value,
        measures.decimals::integer
      )
    when denominator.value = 0
      and numerator.table_id not in ('2DP1', '2DP2', 'SALT-2014', 'SALT-2023', '4B', 'NHS-2A')
      then round(0, measures.decimals::integer)
  end as value
from returns.cell as numerator
join returns.cell as denominator
  on denominator.run_id = numerator.run_id
  and denominator.table_id = numerator.table_id
  and denominator.row_key = numerator.row_key
  and denominator.column_key = 'denominator'
join (
  select distinct table_id, framework, code
  from reference.ascof_lines
) as table_measure
  on table_measure.table_id = numerator.table_id
  and (
    table_measure.table_id not in ('SALT-2014', 'SALT-2023')
    or table_measure.code = numerator.row_key
  )
join reference.ascof_measures as measures
  on measures.framework = table_measure.framework
  and measures.code = table_measure.code
  and cast(:year as integer) between left(measures.first_year, 4)::integer
    and coalesce(left(measures.last_year, 4)::integer, 9999)
where numerator.run_id = :run_id
  and numerator.column_key = 'numerator'
