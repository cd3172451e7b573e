-- target: returns.indicator_value
--
-- Every figure by month and basis, rounded half up here and nowhere else (section 2; parts.csv says which
-- bases an indicator has, the first being the one that is shown first).
--   month                of the month, or at its end
--   year_to_date         over all items from 1 April, not a mean of monthly means
--   month_mean           total from 1 April by complete months
--   projection           count to date to the end of the year: linear, x days of the year / days elapsed;
--                        months, x 12 / complete months; seasonal, / the share of the year's total that was
--                        reached at the same date in the mean of the years before (three at most)
--   twelve_months        over the twelve months to the end of the month; twelve_month_mean: a twelfth of it
--   twelve_month_change  share in these twelve months less the share in the twelve before
--   change_in_year       now less at the last 31 March
--   year                 from the cells of a return, or a survey
-- A value that came without numerator is that of the first basis. What cannot be worked out has no value and
-- a status that names what is missing. Amber: on the wrong side of the target by no more than so many per cent
-- of it. The direction is the sign of the change since the month before, not good or bad.
insert into returns.indicator_value (
  run_id, place, indicator, part, own_code, title, unit, better, decimals, basis, headline, month_end, shown,
  is_last, period, numerator, denominator, value, previous, target, rag, direction, england, region,
  neighbours, source, status
)
with part as (
  select
    parts.row_order as place,
    parts.indicator,
    coalesce(parts.part, '') as part,
    indicators.own_code,
    parts.label,
    parts.unit,
    parts.better,
    parts.per::numeric as per,
    parts.sums,
    parts.decimals::integer as decimals,
    parts.source,
    parts.needs,
    parts.history_months::integer as history_months,
    split_part(parts.denominator, ':', 1) = 'population' as by_population,
    basis.basis,
    basis.place = 1 as headline
  from reference.indicators_parts as parts
  join reference.indicators_indicators as indicators
    on indicators.indicator = parts.indicator
  cross join lateral unnest(string_to_array(parts.bases, ' ')) with ordinality
    as basis (basis, place)
),
line as (
  select
    part.*,
    calendar.month_start,
    calendar.month_end,
    calendar.year_start,
    calendar.days_elapsed,
    calendar.days_of_year,
    calendar.months_elapsed,
    calendar.shown,
    calendar.is_last,
    -- First and last month of what the basis adds up.
    case
      when part.basis in ('year_to_date', 'month_mean', 'projection', 'year')
        then calendar.year_start
      when part.basis like 'twelve%'
        then cast(calendar.month_start - interval '11 months' as date)
      else calendar.month_start
    end as window_start
  from part
  join returns.indicator_calendar as calendar
    on calendar.run_id = :run_id
    and (part.basis <> 'year' or calendar.is_last)
),
summed as (
  select
    line.indicator,
    line.part,
    line.basis,
    line.month_end,
    count(month.numerator) as months,
    case line.basis
      when 'year' then (array_agg(month.numerator order by month.month_end desc))[1]
      else sum(month.numerator)
    end as numerator,
    case
      when line.basis = 'year' then (array_agg(month.denominator order by month.month_end desc))[1]
      when line.by_population then max(month.denominator)
      else sum(month.denominator)
    end as denominator,
    case
      when line.basis = 'year' then (array_agg(month.given order by month.month_end desc))[1]
      else max(month.given) filter (where month.month_end = line.month_end)
    end as given,
    string_agg(distinct month.source, ', ') as source
  from line
  join returns.indicator_month as month
    on month.run_id = :run_id
    and month.indicator = line.indicator
    and month.part = line.part
    and month.month_end between line.window_start and line.month_end
  group by line.indicator, line.part, line.basis, line.month_end, line.by_population
),
year_before as (
  -- What a year's total had reached at the end of each month, in whole years before.
  select
    month.indicator,
    month.part,
    calendar.year_start,
    calendar.months_elapsed,
    sum(month.numerator) over (
      partition by month.indicator, month.part, calendar.year_start
      order by month.month_end
    ) as reached,
    sum(month.numerator) over (
      partition by month.indicator, month.part, calendar.year_start
    ) as total,
    count(month.numerator) over (
      partition by month.indicator, month.part, calendar.year_start
    ) as months
  from returns.indicator_month as month
  join returns.indicator_calendar as calendar
    on calendar.run_id = :run_id
    and calendar.month_end = month.month_end
  where month.run_id = :run_id
),
season as (
  select
    line.indicator,
    line.part,
    line.month_end,
    avg(year_before.reached / year_before.total) as share
  from line
  join year_before
    on year_before.indicator = line.indicator
    and year_before.part = line.part
    and year_before.months_elapsed = line.months_elapsed
    and year_before.year_start < line.year_start
    and year_before.year_start >= line.year_start - interval '3 years'
    and year_before.months = 12
    and year_before.total <> 0
  where line.basis = 'projection'
  group by line.indicator, line.part, line.month_end
),
termed as (
  -- Numerator and denominator as the basis has them, with what they are multiplied by.
  select
    line.*,
    summed.source as found_in,
    summed.given,
    coalesce(summed.months, 0) >= case
      when line.basis in ('year_to_date', 'month_mean', 'projection') then line.months_elapsed
      when line.basis like 'twelve%' then 12
      else 1
    end as complete,
    case line.basis
      when 'projection' then
        case :projection
          when 'linear' then summed.numerator * line.days_of_year / line.days_elapsed
          when 'months' then summed.numerator * 12 / line.months_elapsed
          else summed.numerator / nullif(season.share, 0)
        end
      else summed.numerator
    end as numerator,
    case
      when line.basis = 'month_mean' then line.months_elapsed
      when line.basis = 'twelve_month_mean' then 12
      when line.basis = 'change_in_year' then start_of_year.numerator
      when line.per is null and line.basis <> 'year' then null
      when line.sums = 'per_day' then summed.denominator * (line.month_end - line.month_start + 1)
      else summed.denominator
    end as denominator,
    before.numerator as numerator_before,
    before.denominator as denominator_before,
    before.months as months_before
  from line
  left join summed
    on summed.indicator = line.indicator
    and summed.part = line.part
    and summed.basis = line.basis
    and summed.month_end = line.month_end
  left join summed as before
    on line.basis = 'twelve_month_change'
    and before.indicator = line.indicator
    and before.part = line.part
    and before.basis = line.basis
    and before.month_end = cast(line.month_start - interval '11 months' as date) - 1
  left join returns.indicator_month as start_of_year
    on line.basis = 'change_in_year'
    and start_of_year.run_id = :run_id
    and start_of_year.indicator = line.indicator
    and start_of_year.part = line.part
    and start_of_year.month_end = line.year_start - 1
  left join season
    on season.indicator = line.indicator
    and season.part = line.part
    and season.month_end = line.month_end
    and line.basis = 'projection'
),
valued as (
  select
    termed.*,
    case
      when given is not null and headline then round(given, decimals)
      when not complete then null
      when basis in ('month_mean', 'twelve_month_mean')
        then round(numerator / denominator, decimals)
      when basis = 'change_in_year' then round(numerator - denominator, decimals)
      when basis = 'twelve_month_change' and months_before >= 12
        then round(
          per * numerator / nullif(denominator, 0) - per * numerator_before / nullif(denominator_before, 0),
          decimals
        )
      when basis = 'twelve_month_change' then null
      when per is not null then round(per * numerator / nullif(denominator, 0), decimals)
      else round(numerator, decimals)
    end as value
  from termed
),
compared as (
  select
    valued.*,
    lag(value) over (
      partition by indicator, part, basis
      order by month_end
    ) as previous
  from valued
),
targeted as (
  select
    compared.*,
    case when compared.headline then target.value::numeric end as target
  from compared
  left join jsonb_each_text(cast(:targets as jsonb)) as target (key, value)
    on target.key = concat_ws('.', compared.indicator, nullif(compared.part, ''))
),
covered as (
  select source, range_agg(daterange(first_day, last_day, '[]')) as days
  from returns.indicator_source
  where run_id = :run_id
  group by source
),
beside as (
  -- The latest figure of each area on or before the month, for the first basis.
  select
    targeted.indicator,
    targeted.part,
    targeted.month_end,
    comparator.area,
    (array_agg(comparator.value order by comparator.month_end desc))[1] as value
  from targeted
  join returns.indicator_comparator as comparator
    on comparator.run_id = :run_id
    and comparator.indicator = targeted.indicator
    and comparator.part = targeted.part
    and comparator.month_end <= targeted.month_end
  where targeted.headline
  group by targeted.indicator, targeted.part, targeted.month_end, comparator.area
),
areas as (
  select
    indicator,
    part,
    month_end,
    max(value) filter (where area = 'england') as england,
    max(value) filter (where area = 'region') as region,
    max(value) filter (where area = 'neighbours') as neighbours
  from beside
  group by indicator, part, month_end
)
select
  :run_id,
  targeted.place,
  targeted.indicator,
  targeted.part,
  targeted.own_code,
  targeted.label,
  case targeted.basis
    when 'twelve_month_change' then 'percentage points'
    else targeted.unit
  end,
  targeted.better,
  targeted.decimals,
  targeted.basis,
  targeted.headline,
  targeted.month_end,
  targeted.shown,
  targeted.is_last,
  case targeted.basis
    when 'month' then to_char(targeted.month_end, 'FMMonth YYYY')
    when 'year_to_date' then
      '1 April ' || to_char(targeted.year_start, 'YYYY') || ' to '
        || to_char(targeted.month_end, 'FMDD FMMonth YYYY')
    when 'month_mean' then
      'mean of a month, 1 April ' || to_char(targeted.year_start, 'YYYY') || ' to '
        || to_char(targeted.month_end, 'FMDD FMMonth YYYY')
    when 'projection' then
      'year to 31 March ' || to_char(targeted.year_start + interval '1 year', 'YYYY')
        || ', projected from ' || to_char(targeted.month_end, 'FMDD FMMonth YYYY')
    when 'twelve_months' then '12 months to ' || to_char(targeted.month_end, 'FMDD FMMonth YYYY')
    when 'twelve_month_mean' then
      'mean of a month, 12 months to ' || to_char(targeted.month_end, 'FMDD FMMonth YYYY')
    when 'twelve_month_change' then
      '12 months to ' || to_char(targeted.month_end, 'FMDD FMMonth YYYY') || ', change on the 12 before'
    when 'change_in_year' then
      'change from 31 March ' || to_char(targeted.year_start, 'YYYY') || ' to '
        || to_char(targeted.month_end, 'FMDD FMMonth YYYY')
    else :year_name
  end,
  case when targeted.value is not null and targeted.complete then targeted.numerator end,
  case when targeted.value is not null and targeted.complete then targeted.denominator end,
  targeted.value,
  targeted.previous,
  targeted.target,
  case
    when targeted.value is null or targeted.target is null or targeted.better = 'none' then null
    when targeted.better = 'higher' and targeted.value >= targeted.target then 'green'
    when targeted.better = 'lower' and targeted.value <= targeted.target then 'green'
    when abs(targeted.value - targeted.target)
      <= abs(targeted.target) * cast(:amber_percent as numeric) / 100
      then 'amber'
    else 'red'
  end,
  case sign(targeted.value - targeted.previous)
    when 1 then 'up'
    when -1 then 'down'
    when 0 then 'same'
  end,
  areas.england,
  areas.region,
  areas.neighbours,
  case when targeted.value is not null then targeted.found_in end,
  case
    when targeted.value is not null then null
    when targeted.complete and targeted.denominator = 0 then 'no value: the denominator is 0'
    when targeted.source is null or covered.source is null
      then 'not available: ' || targeted.needs
    when targeted.complete and targeted.basis = 'projection'
      then 'not available: the same months of a whole year before'
    when targeted.complete and targeted.basis = 'change_in_year'
      then 'not available: the figure of 31 March ' || to_char(targeted.year_start, 'YYYY')
    when targeted.basis = 'year' then 'not available: ' || targeted.needs
    else 'not available: ' || targeted.needs || ', whole for '
      || to_char(
        case targeted.basis
          when 'twelve_month_change' then targeted.window_start - interval '12 months'
          else targeted.window_start - make_interval(months => targeted.history_months)
        end,
        'DD/MM/YYYY'
      )
      || ' to ' || to_char(targeted.month_end, 'DD/MM/YYYY')
  end
from targeted
left join covered
  on covered.source = targeted.source
left join areas
  on targeted.headline
  and areas.indicator = targeted.indicator
  and areas.part = targeted.part
  and areas.month_end = targeted.month_end
