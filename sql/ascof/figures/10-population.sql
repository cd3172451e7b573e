-- 2B and 2C are divided by the people of that age (5.3, step 6); blank where no population came in.
select
  line.table_id,
  line.row_key,
  'denominator' as column_key,
  population.persons as value
from (
  values
    ('2B', '18_64', '18-64'),
    ('2C', '65_plus', '65+'),
    ('NHS-2B', '18_64', '18-64'),
    ('NHS-2C', '65_plus', '65+')
) as line (table_id, row_key, age_band)
join returns.layout_cell
  on layout_cell.run_id = :run_id
  and layout_cell.table_id = line.table_id
  and layout_cell.row_key = line.row_key
  and layout_cell.column_key = 'denominator'
left join returns.ascof_council_population as population
  on population.run_id = :run_id
  and population.age_band = line.age_band
