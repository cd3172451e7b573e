-- target: returns.ascof_measure
-- index: headline
--
-- Every measure of the year, whether it could be made or not. A measure without value has a status that
-- names what is missing, never a 0; one that is made from less than its period has a status that says which
-- days no file covers. Measures of the survey of users are those of its last complete run of the year, with
-- what their margin of error makes of them (lower, upper). What no data of the council gives (survey of carers,
-- workforce, ratings) is taken as given, from lines of ascof-cells*.csv with the table external:measure.
insert into returns.ascof_measure (
  run_id, line_order, framework, method, measure, headline, "group", age_band, numerator, denominator,
  value, lower, upper, unrounded, status
)
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
),
survey as (
  -- The run of the survey of the year that this one reads: everybody, by gender, by age.
  select
    codes.framework,
    codes.code,
    result.split,
    result.split_value,
    result.numerator,
    result.denominator,
    result.outcome,
    result.margin_of_error
  from audit.run_source
  join audit.run
    on run.run_id = run_source.source_run_id
    and run.return_id = 'ascs'
    and run.year = :year_name
  join extract.ascs_measure as result
    on result.run_id = run.run_id
    and result.whole
  join reference.ascs_measures as list
    on list.measure = result.measure
  cross join lateral (
    values ('F2014', list.measure), ('F2023', list.new_code)
  ) as codes (framework, code)
  where run_source.run_id = :run_id
    and codes.code is not null
    and result.denominator > 0
),
given as (
  select
    row_key as code,
    max(value) filter (where column_key = 'numerator') as numerator,
    max(value) filter (where column_key = 'denominator') as denominator,
    max(value) filter (where column_key = 'value') as value,
    max(value) filter (where column_key = 'lower') as lower,
    max(value) filter (where column_key = 'upper') as upper
  from returns.ascof_source_cell
  where run_id = :run_id
    and table_id = 'external:measure'
  group by row_key
)
select
  :run_id,
  row_number() over (
    order by measure.row_order, line.row_order, survey.split <> 'total', survey.split, survey.split_value
  ),
  measure.framework,
  coalesce(line.method, case when survey.code is not null then 'ASCS' end),
  measure.code,
  case
    when line.table_id is not null then line.headline
    when survey.split is null or survey.split = 'total' then 'Total'
  end,
  coalesce(
    line."group",
    case when survey.split = 'gender' then (array['Male', 'Female', 'Other'])[survey.split_value] end
  ),
  coalesce(
    line.age_band,
    case when survey.split = 'age' then (array['18 to 64', '65 and above'])[survey.split_value] end
  ),
  coalesce(figure.numerator, round(survey.numerator, 6), given.numerator),
  coalesce(figure.denominator, round(survey.denominator, 6), given.denominator),
  coalesce(figure.value, round(coalesce(survey.outcome, given.value), measure.decimals::integer)),
  round(coalesce(survey.outcome - survey.margin_of_error, given.lower), measure.decimals::integer),
  round(coalesce(survey.outcome + survey.margin_of_error, given.upper), measure.decimals::integer),
  coalesce(
    survey.outcome,
    given.value,
    case
      when figure.denominator > 0 and figure.value is not null
        then measure.multiplier::numeric * figure.numerator / figure.denominator
      else figure.value
    end
  ),
  case
    when survey.code is not null then null
    when given.value is not null then 'as given in ascof-cells*.csv'
    when line.table_id is null
      then 'not available: ' || measure.source
        || case when measure.source = 'ASCS' then '' else ' (ascof-cells*.csv, external:measure)' end
    when blank.table_id is not null
      then 'not available: ' || coalesce(line.needs || '*.csv', 'Client Level Data')
    when figure.value is null
      and missing_cells.code is not null
      then 'not available: '
        || case line.table_id when 'NHS-2A' then 'SALT' else rtrim(split_part(measure.source, ' ', 1), ';') end
        || ' ' || missing_cells.tables
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
left join survey
  on survey.framework = measure.framework
  and survey.code = measure.code
  and line.table_id is null
  and measure.source = 'ASCS'
left join given
  on given.code = measure.code
  and line.table_id is null
  and survey.code is null
left join figure
  on figure.table_id = line.table_id
  and figure.row_key = line.row_key
left join blank
  on blank.table_id = line.table_id
left join missing_cells
  on missing_cells.framework = measure.framework
  and missing_cells.code = measure.code
  and line.method is distinct from 'DHSC'
  and (line.method is distinct from 'NHS' or line.table_id = 'NHS-2A')
left join not_covered
  on not_covered.code = measure.code
