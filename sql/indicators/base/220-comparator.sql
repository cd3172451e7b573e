-- target: returns.indicator_comparator
--
-- Figures of England, the region and the neighbours to set beside those of the council (section 2), from the
-- file of figures: the later file, and in it the first line. The England figures that came with DoLS are of
-- their month, the published values of the ASCOF measures (the comparison of the ASCOF run that is read) of
-- the end of their year. The latest figure on or before a month stands beside it.
insert into returns.indicator_comparator (
  run_id, indicator, part, area, month_end, value, source
)
with given as (
  select distinct on (figure.indicator, figure.part, figure.area, figure.month)
    figure.indicator,
    figure.part,
    figure.area,
    figure.month,
    coalesce(
      figure.value,
      case
        when figure.denominator <> 0
          then round(
            parts.per::numeric * figure.numerator / figure.denominator, parts.decimals::integer
          )
        when figure.denominator is null then figure.numerator
      end
    ) as value,
    file.name as source
  from extract.indicator_figure as figure
  join audit.file
    on file.run_id = figure.run_id
    and file.file_no = figure.file_no
  join reference.indicators_parts as parts
    on parts.indicator = figure.indicator
    and coalesce(parts.part, '') = figure.part
  where figure.run_id = :run_id
    and figure.area <> 'council'
  order by
    figure.indicator, figure.part, figure.area, figure.month, figure.file_no desc, figure.line
),
of_dols as (
  select distinct on (listed.indicator, calendar.month_end)
    listed.indicator,
    calendar.month_end,
    england.england
  from returns.indicator_source as source
  join extract.dols_england as england
    on england.run_id = source.source_run_id
  join (
    values
      ('DO01', 'received'),
      ('DO02', 'signed_off'),
      ('DO03', 'signed_off_over_one_year'),
      ('DO04', 'cumulative_average_days')
  ) as listed (indicator, measure)
    on listed.measure = england.measure
  join returns.indicator_calendar as calendar
    on calendar.run_id = :run_id
    and to_char(calendar.month_start, 'mon') = england.month
    and calendar.month_end between source.first_day and source.last_day
  where source.run_id = :run_id
    and source.source = 'dols'
  order by listed.indicator, calendar.month_end, england.file_no desc, england.line
),
of_ascof as (
  select
    listed.indicator,
    listed.part,
    comparator.area,
    make_date(comparison.benchmark_year + 1, 3, 31) as month_end,
    comparator.value
  from audit.run_source
  join audit.run
    on run.run_id = run_source.source_run_id
    and run.return_id = 'ascof'
    and run.year = :year_name
  join returns.ascof_comparison as comparison
    on comparison.run_id = run.run_id
  join (
    values
      ('DP01', '', '3D2A'),
      ('DP02', '', '3D2B'),
      ('DP03', 'people', '3D1A'),
      ('DP03', 'carers', '3D1B'),
      ('LD02', '', '2ELD'),
      ('AD01', '', '2B'),
      ('AD02', '', '2C'),
      ('RB02', '', '2A'),
      ('SU01', '1A', '1A'),
      ('SU01', '1B', '3A'),
      ('SU01', '1I1', '5A1'),
      ('SU01', '1J', '1B'),
      ('SU01', '3A', '1D'),
      ('SU01', '3D1', '3C1'),
      ('SU01', '4A', '4A')
  ) as listed (indicator, part, measure)
    on listed.measure = comparison.measure
  cross join lateral (
    values
      ('england', comparison.england),
      ('region', comparison.region),
      ('neighbours', comparison.neighbours)
  ) as comparator (area, value)
  where run_source.run_id = :run_id
    and comparison.framework = 'F2023'
    and comparison.age_group = 'Total'
    and comparator.value is not null
)
select :run_id, indicator, part, area, month, value, source
from given
where value is not null
union all
select :run_id, indicator, part, area, month_end, value, 'published ASCOF values'
from of_ascof
where not exists (
  select
  from given
  where given.indicator = of_ascof.indicator
    and given.part = of_ascof.part
    and given.area = of_ascof.area
)
union all
select :run_id, indicator, '', 'england', month_end, england, 'England figures of DoLS'
from of_dols
where not exists (
  select
  from given
  where given.indicator = of_dols.indicator
    and given.part = ''
    and given.area = 'england'
    and given.month = of_dols.month_end
)
