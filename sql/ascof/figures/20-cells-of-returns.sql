-- tables: SALT-2014, SALT-2023, 4B, NHS-2A
--
-- Numerators and denominators that are sums of cells of SALT and SAC (section 4 and 7;
-- salt_cell_map.csv). Blank cells count as 0; where a table is missing, or all cells of a part are blank,
-- there is no figure. The deduction for self-funders begins with its year.
-- 2A by the method of NHS England is what STS002a of SALT counts, which is made by that method (section 6).
with part as (
  select
    lines.table_id,
    lines.row_key,
    case map.part when 'den' then 'denominator' else 'numerator' end as column_key,
    case map.part when 'num_minus' then -1 else 1 end as sign,
    map.table_id as source_table,
    case
      when map.table_id = 'external:population' then coalesce(cell.value, population.persons)
      else cell.value
    end as value
  from reference.ascof_lines as lines
  join reference.ascof_salt_cell_map as map
    on map.framework = lines.framework
    and map.code = lines.code
    and (map.from_year is null or map.from_year::integer <= cast(:year as integer))
  left join returns.ascof_source_cell as cell
    on cell.run_id = :run_id
    and cell.table_id = map.table_id
    and cell.row_key = coalesce(map.row_key, '')
    and cell.column_key = coalesce(map.column_key, '')
  left join returns.ascof_council_population as population
    on population.run_id = :run_id
    and population.age_band = map.row_key
  where lines.table_id in ('SALT-2014', 'SALT-2023', '4B', 'NHS-2A')
),
present as (
  select distinct table_id
  from returns.ascof_source_cell
  where run_id = :run_id
)
select
  part.table_id,
  part.row_key,
  part.column_key,
  case
    when count(part.value) filter (where part.sign > 0) > 0
      and bool_and(present.table_id is not null or part.source_table like 'external:%')
      then sum(part.sign * coalesce(part.value, 0))
  end as value
from part
join returns.layout_cell
  on layout_cell.run_id = :run_id
  and layout_cell.table_id = part.table_id
  and layout_cell.row_key = part.row_key
  and layout_cell.column_key = part.column_key
left join present
  on present.table_id = part.source_table
group by part.table_id, part.row_key, part.column_key
