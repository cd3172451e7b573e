-- target: returns.indicator_month
--
-- Numerator and denominator of each indicator by month (parts.csv). What the file of figures says of a month
-- goes before what is counted: its later file, and in it the first line. A month that the source of an
-- indicator does not cover has no line: where a source is there, nothing counted is 0. A month must be
-- covered whole, and as many months before it as the indicator looks back.
--
-- Figures of a whole year come from the cells of other returns and stand in the last month. Section 1.
insert into returns.indicator_month (
  run_id, indicator, part, month_end, numerator, denominator, given, source
)
with part as (
  select
    indicator,
    coalesce(part, '') as part,
    source,
    split_part(numerator, ':', 1) as numerator_kind,
    split_part(numerator, ':', 2) as numerator_mark,
    split_part(denominator, ':', 1) as denominator_kind,
    split_part(denominator, ':', 2) as denominator_mark,
    sums,
    history_months::integer as history_months
  from reference.indicators_parts
),
covered as (
  select source, range_agg(daterange(first_day, last_day, '[]')) as days
  from returns.indicator_source
  where run_id = :run_id
  group by source
),
population as (
  select
    stated.age_band,
    coalesce(
      max(people.persons) filter (where people.age_band = stated.age_band),
      case
        when stated.age_band = '18+' and count(*) filter (where people.age_band in ('18-64', '65+')) = 2
          then sum(people.persons) filter (where people.age_band in ('18-64', '65+'))
      end
    ) as persons
  from (values ('18-64'), ('65+'), ('18+')) as stated (age_band)
  left join (
    select distinct source_run_id
    from returns.indicator_source
    where run_id = :run_id
      and source = 'ascof'
  ) as source
    on true
  left join returns.ascof_council_population as people
    on people.run_id = source.source_run_id
  group by stated.age_band
),
counted as (
  select
    part.indicator,
    part.part,
    calendar.month_end,
    case part.sums
      when 'days' then coalesce(numerator.days, 0)
      else coalesce(numerator.items, 0)
    end as numerator,
    case part.denominator_kind
      when 'population' then population.persons
      else coalesce(denominator.items, 0)
    end as denominator,
    'case data' as source
  from part
  join covered
    on covered.source = part.source
  join returns.indicator_calendar as calendar
    on calendar.run_id = :run_id
    and covered.days @> daterange(
      cast(calendar.month_start - make_interval(months => part.history_months) as date),
      calendar.month_end,
      '[]'
    )
  left join returns.indicator_count as numerator
    on numerator.run_id = :run_id
    and numerator.kind = part.numerator_kind
    and numerator.mark = part.numerator_mark
    and numerator.month_end = calendar.month_end
  left join returns.indicator_count as denominator
    on denominator.run_id = :run_id
    and denominator.kind = part.denominator_kind
    and denominator.mark = coalesce(part.denominator_mark, '')
    and denominator.month_end = calendar.month_end
  left join population
    on part.denominator_kind = 'population'
    and population.age_band = part.denominator_mark
  where part.numerator_kind <> ''
    and (part.denominator_kind is distinct from 'population' or population.persons is not null)
),
of_year as (
  select
    source.source,
    source.source_run_id,
    calendar.month_end
  from returns.indicator_calendar as calendar
  join audit.run_source
    on run_source.run_id = :run_id
  join audit.run
    on run.run_id = run_source.source_run_id
    and run.year = :year_name
  join lateral (
    values (run.return_id, run.run_id)
  ) as source (source, source_run_id)
    on true
  where calendar.run_id = :run_id
    and calendar.is_last
    and calendar.month_end >= cast(:year_start as date)
),
cell as (
  select
    of_year.source,
    of_year.month_end,
    cell.table_id,
    cell.row_key,
    cell.column_key,
    cell.value
  from of_year
  join returns.cell
    on cell.run_id = of_year.source_run_id
  where of_year.source in ('salt', 'ascof')
),
cell_of_part as (
  select
    term.indicator,
    coalesce(term.part, '') as part,
    cell.month_end,
    sum(cell.value) filter (where term.side = 'numerator') as numerator,
    sum(cell.value) filter (where term.side = 'denominator') as denominator
  from reference.indicators_cells as term
  join cell
    on cell.source = term.source
    and cell.table_id = term.table_id
    and cell.row_key = term.row_key
    and cell.column_key = term.column_key
  group by term.indicator, coalesce(term.part, ''), cell.month_end
),
whole_year as (
  -- Cells of SALT and ASCOF.
  select
    cell_of_part.indicator,
    cell_of_part.part,
    cell_of_part.month_end,
    cell_of_part.numerator,
    case cell_of_part.indicator
      when 'LT01' then (select persons from population where age_band = '18+')
      else cell_of_part.denominator
    end as denominator,
    cast(null as numeric) as given
  from cell_of_part
  union all
  -- Scores of the survey.
  select
    'SU01',
    measure.measure,
    of_year.month_end,
    measure.numerator,
    measure.denominator,
    measure.outcome
  from of_year
  join extract.ascs_measure as measure
    on measure.run_id = of_year.source_run_id
    and measure.geography = :council
    and measure.split = 'total'
  where of_year.source = 'ascs'
  union all
  select
    'SU02',
    answers.part,
    of_year.month_end,
    council.respondents,
    case answers.part when '' then council.people end,
    null
  from of_year
  join extract.ascs_council as council
    on council.run_id = of_year.source_run_id
    and council.la_code = :council
  cross join (values (''), ('responses')) as answers (part)
  where of_year.source = 'ascs'
  union all
  select
    'SU03',
    '',
    of_year.month_end,
    -- The two best of the three answers of the easy read questionnaire are the three best of the other.
    sum(estimate.estimated) filter (
      where estimate.answer <= case estimate.item when 'q1ER' then 2 else 3 end
    ),
    sum(estimate.estimated),
    null
  from of_year
  join extract.ascs_estimate as estimate
    on estimate.run_id = of_year.source_run_id
    and estimate.geography = :council
    and estimate.split = 'total'
    and estimate.item in ('q1Std', 'q1ER')
  where of_year.source = 'ascs'
  group by of_year.month_end
),
given as (
  select distinct on (figure.indicator, figure.part, figure.month)
    figure.indicator,
    figure.part,
    figure.month as month_end,
    figure.numerator,
    figure.denominator,
    figure.value as given,
    file.name as source
  from extract.indicator_figure as figure
  join audit.file
    on file.run_id = figure.run_id
    and file.file_no = figure.file_no
  where figure.run_id = :run_id
    and figure.area = 'council'
  order by figure.indicator, figure.part, figure.month, figure.file_no desc, figure.line
),
known as (
  select indicator, part, month_end, numerator, denominator, cast(null as numeric) as given, source
  from counted
  union all
  select indicator, part, month_end, numerator, denominator, given, 'cells of a return'
  from whole_year
  where denominator is not null
    or given is not null
    or (indicator = 'SU02' and part = 'responses')
)
select
  :run_id,
  indicator,
  part,
  month_end,
  case
    -- A count may come as a plain value.
    when numerator is null and not (
      select parts.per is not null
      from reference.indicators_parts as parts
      where parts.indicator = given.indicator
        and coalesce(parts.part, '') = given.part
    ) then given
    else numerator
  end,
  denominator,
  given,
  source
from given
where month_end in (select month_end from returns.indicator_calendar where run_id = :run_id)
union all
select :run_id, indicator, part, month_end, numerator, denominator, given, source
from known
where not exists (
  select
  from given
  where given.indicator = known.indicator
    and given.part = known.part
    and given.month_end = known.month_end
)
