-- workbook: ASCOF measures
--
-- measures: every measure of the year, whether it could be made or not. A measure without value has a
-- status that names what is missing, never a 0; one that is made from less than its period has a status
-- that says which days no file covers.
with this_run as (
  select
    run_id,
    council,
    left(year, 4)::integer as year,
    make_date(left(year, 4)::integer, 4, 1) as year_start,
    make_date(left(year, 4)::integer + 1, 3, 31) as year_end
  from audit.run
  where run_id = :run_id
),
measure as (
  select measures.*
  from reference.ascof_measures as measures
  cross join this_run
  where this_run.year between left(measures.first_year, 4)::integer
    and coalesce(left(measures.last_year, 4)::integer, 9999)
),
line as (
  select lines.*
  from reference.ascof_lines as lines
  where exists (
    select
    from returns.layout_cell
    where layout_cell.run_id = :run_id
      and layout_cell.table_id = lines.table_id
  )
),
figure as (
  select
    table_id,
    row_key,
    max(value) filter (where column_key = 'numerator') as numerator,
    max(value) filter (where column_key = 'denominator') as denominator,
    max(value) filter (where column_key = 'value') as value
  from returns.cell
  where run_id = :run_id
  group by table_id, row_key
),
missing_cells as (
  -- Tables of other returns that a measure needs and that nobody gave.
  select
    map.framework,
    map.code,
    string_agg(distinct replace(map.table_id, 'external:', ''), ', ') as tables
  from reference.ascof_salt_cell_map as map
  where map.table_id <> 'external:population'
    and not exists (
      select
      from returns.ascof_source_cell as cell
      where cell.run_id = :run_id
        and cell.table_id = map.table_id
        and cell.value is not null
    )
  group by map.framework, map.code
),
not_covered as (
  -- Days that a measure looks at and that no file covers, before the year ends and after it.
  select
    coverage.code,
    string_agg(days, ' and ' order by first_day) as days
  from (
    select
      coverage.code,
      min(submission.window_start) as first_day,
      to_char(min(submission.window_start), 'DD/MM/YYYY') || ' to '
        || to_char(max(submission.window_end), 'DD/MM/YYYY') as days
    from reference.ascof_coverage as coverage
    cross join this_run
    join returns.submission
      on submission.run_id = this_run.run_id
      and submission.purpose = 'ascof'
      and submission.file_no is null
      and submission.window_start <= this_run.year_end + coverage.days_after::integer
      and submission.window_end >= this_run.year_start - coverage.days_before::integer
    group by coverage.code, submission.window_start > this_run.year_end
  ) as coverage
  group by coverage.code
),
population as (
  select max(year) as year
  from returns.ascof_council_population
  where run_id = :run_id
),
blank as (
  select table_id
  from returns.blank_table
  where run_id = :run_id
)
select
  measure.framework,
  line.method,
  measure.code as measure,
  measure.title,
  this_run.council,
  to_char(this_run.year_start, 'FMDD Mon YY') || ' - ' || to_char(this_run.year_end, 'FMDD Mon YY')
    as period,
  line."group",
  line.age_band,
  figure.numerator,
  figure.denominator,
  figure.value,
  cast(null as numeric) as lower,
  cast(null as numeric) as upper,
  measure.unit,
  case
    when line.table_id is null then 'not available: ' || measure.source
    when blank.table_id is not null
      then 'not available: ' || coalesce(line.needs || '*.csv', 'Client Level Data')
    when figure.value is null
      and missing_cells.code is not null
      then 'not available: ' || rtrim(split_part(measure.source, ' ', 1), ';') || ' ' || missing_cells.tables
    when figure.denominator is null
      then 'not available: '
        || case
          when line.needs is null then measure.source
          when line.needs like 'cld%' then line.needs
          else line.needs || '*.csv'
        end
    when figure.value is null then 'no value: the denominator is 0'
    else nullif(
      concat_ws(
        '; ',
        case
          when line.method = 'DHSC' and not_covered.days is not null
            then 'provisional: no file covers ' || not_covered.days
        end,
        case
          when line.needs = 'population' and population.year <> this_run.year
            then 'population of mid-' || population.year
        end,
        case
          when missing_cells.code is not null
            then 'blank, counted as 0: ' || rtrim(split_part(measure.source, ' ', 1), ';') || ' '
              || missing_cells.tables
        end
      ),
      ''
    )
  end as status
from measure
cross join this_run
cross join population
left join line
  on line.framework = measure.framework
  and line.code = measure.code
left join figure
  on figure.table_id = line.table_id
  and figure.row_key = line.row_key
left join blank
  on blank.table_id = line.table_id
left join missing_cells
  on missing_cells.framework = measure.framework
  and missing_cells.code = measure.code
  and line.method is distinct from 'DHSC'
  and line.method is distinct from 'NHS'
left join not_covered
  on not_covered.code = measure.code
order by measure.row_order, line.row_order
