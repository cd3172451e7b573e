-- target: returns.ascof_comparison
-- index: measure
--
-- returns.ascof_comparison: one line a measure of the year, the council beside England, its region and its
-- neighbours (specification, section 8; local indicators, sections 2 and 3).
-- The council's value is that of this run, else the latest there is. The benchmark year is the latest in which
-- England has a value (or the job's benchmark_year); council data is often later. Differences are council less
-- other, from the unrounded value where there is one; arrows tell the sign, judgement what is good. Rank 1 is
-- best, equal values share it: where the council's value would stand among the other councils' of the
-- benchmark year. Quarter boundaries and medians are of published values, the council's own included.
insert into returns.ascof_comparison (
  run_id, measure_order, framework, measure, age_group, value, value_year, value_source, lower, upper,
  previous_value, previous_year, trend, benchmark_year, break,
  england, england_difference, england_arrow, england_judgement,
  region_name, region, region_difference, region_arrow, region_judgement,
  neighbours, neighbours_number, neighbours_difference, neighbours_arrow, neighbours_judgement,
  region_rank, region_councils, region_quartile, region_median, region_best_quarter, region_worst_quarter,
  england_rank, england_councils, england_quartile, england_median, england_best_quarter,
  england_worst_quarter, range_low, range_high, rag
)
with line as (
  select
    measure.framework,
    measure.measure,
    measure.headline as age_group,
    min(measure.line_order) as measure_order,
    max(measure.unrounded) as unrounded,
    max(measure.lower) as lower,
    max(measure.upper) as upper,
    max(measures.decimals)::integer as decimals,
    case max(measures.direction) when 'lower' then -1 else 1 end as good
  from returns.ascof_measure as measure
  join reference.ascof_measures as measures
    on measures.framework = measure.framework
    and measures.code = measure.measure
    and cast(:year as integer) between left(measures.first_year, 4)::integer
      and coalesce(left(measures.last_year, 4)::integer, 9999)
  where measure.run_id = :run_id
    and measure.headline is not null
  group by measure.framework, measure.measure, measure.headline
),
series as (
  select *
  from returns.ascof_series
  where run_id = :run_id
),
own as (
  select distinct on (framework, measure, age_group) *
  from series
  where kind = 'council'
  order by framework, measure, age_group, year desc
),
previous as (
  select distinct on (own.framework, own.measure, own.age_group)
    own.framework,
    own.measure,
    own.age_group,
    earlier.value,
    earlier.year,
    earlier.part = own.part as alike
  from own
  join series as earlier
    on earlier.kind = 'council'
    and earlier.framework = own.framework
    and earlier.measure = own.measure
    and earlier.age_group = own.age_group
    and earlier.year < own.year
  order by own.framework, own.measure, own.age_group, earlier.year desc
),
benchmark_year as (
  select distinct on (framework, measure, age_group)
    framework,
    measure,
    age_group,
    year,
    part,
    framework_then,
    measure_then
  from series
  where kind <> 'council'
    and (:benchmark_year = 'latest' or year = left(:benchmark_year, 4)::integer)
  order by framework, measure, age_group, kind = 'england' desc, year desc
),
beside as (
  select
    benchmark_year.framework,
    benchmark_year.measure,
    benchmark_year.age_group,
    max(series.value) filter (where series.kind = 'england') as england,
    max(series.value) filter (where series.kind = 'region') as region,
    max(series.value) filter (where series.kind = 'neighbours') as neighbours,
    count(*) filter (where series.kind = 'neighbour')::integer as neighbours_number
  from benchmark_year
  join series
    on series.framework = benchmark_year.framework
    and series.measure = benchmark_year.measure
    and series.age_group = benchmark_year.age_group
    and series.year = benchmark_year.year
  group by benchmark_year.framework, benchmark_year.measure, benchmark_year.age_group
),
areas as (
  select
    max(ons_code) filter (where kind = 'council') as council_code,
    max(ons_code) filter (where kind = 'region') as region_code,
    max(name) filter (where kind = 'region') as region_name
  from returns.ascof_area
  where run_id = :run_id
),
council as (
  -- Published values of councils in the benchmark year; 1 is the best way to go.
  select
    benchmark_year.framework,
    benchmark_year.measure,
    benchmark_year.age_group,
    benchmark.value,
    benchmark.value * line.good as goodness,
    benchmark.ons_code = areas.council_code as itself,
    benchmark.region_code is not distinct from areas.region_code
      or benchmark.ons_code = areas.council_code as of_region,
    out_of_range.ons_code is null as in_range
  from benchmark_year
  join line
    using (framework, measure, age_group)
  cross join areas
  join returns.ascof_benchmark as benchmark
    on benchmark.run_id = :run_id
    and benchmark.framework = benchmark_year.framework_then
    and benchmark.code = benchmark_year.measure_then
    and benchmark.year = benchmark_year.year
    and benchmark.age_group = benchmark_year.age_group
    and benchmark.level = 'Council'
  left join reference.ascof_areas_out_of_range as out_of_range
    on out_of_range.ons_code = benchmark.ons_code
),
among as (
  select
    council.framework,
    council.measure,
    council.age_group,
    1 + count(*) filter (where of_region and not itself and goodness > own.value * line.good)
      as region_rank,
    1 + count(*) filter (where of_region and not itself) as region_councils,
    1 + count(*) filter (where not itself and goodness > own.value * line.good) as england_rank,
    1 + count(*) filter (where not itself) as england_councils,
    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by goodness::double precision)
      filter (where of_region) as region_quarters,
    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by goodness::double precision)
      as england_quarters,
    count(*) filter (where of_region and not itself) > 0 as region_known,
    count(*) filter (where not itself) > 0 as england_known,
    min(council.value) filter (where in_range) as range_low,
    max(council.value) filter (where in_range) as range_high
  from council
  join line
    using (framework, measure, age_group)
  left join own
    using (framework, measure, age_group)
  group by council.framework, council.measure, council.age_group
),
compared as (
  select
    line.*,
    own.value,
    own.year as value_year,
    own.source as value_source,
    own.part as value_part,
    previous.value as previous_value,
    previous.year as previous_year,
    previous.alike as previous_alike,
    benchmark_year.year as benchmark_year,
    benchmark_year.part as benchmark_part,
    beside.england,
    beside.region,
    beside.neighbours,
    nullif(beside.neighbours_number, 0) as neighbours_number,
    round(exact.value - beside.england, greatest(1, line.decimals)) as england_difference,
    round(exact.value - beside.region, greatest(1, line.decimals)) as region_difference,
    round(exact.value - beside.neighbours, greatest(1, line.decimals)) as neighbours_difference
  from line
  left join own
    using (framework, measure, age_group)
  left join previous
    using (framework, measure, age_group)
  left join benchmark_year
    using (framework, measure, age_group)
  left join beside
    using (framework, measure, age_group)
  cross join lateral (
    select case when own.source = 'this run' then coalesce(line.unrounded, own.value) else own.value end
      as value
  ) as exact
)
select
  :run_id,
  compared.measure_order,
  compared.framework,
  compared.measure,
  compared.age_group,
  compared.value,
  compared.value_year,
  compared.value_source,
  compared.lower,
  compared.upper,
  compared.previous_value,
  compared.previous_year,
  case
    when compared.previous_alike
      then (array['down', 'same', 'up'])[2 + sign(compared.value - compared.previous_value)::integer]
  end,
  compared.benchmark_year,
  case
    when compared.value_part <> compared.benchmark_part
      then (
        select string_agg(distinct part.break, '; ')
        from series as part
        where part.framework = compared.framework
          and part.measure = compared.measure
          and part.age_group = compared.age_group
          and part.part > least(compared.value_part, compared.benchmark_part)
          and part.part <= greatest(compared.value_part, compared.benchmark_part)
      )
  end,
  compared.england,
  compared.england_difference,
  (array['down', 'none', 'up'])[2 + sign(compared.england_difference)::integer],
  (array['worse', 'same', 'better'])[2 + sign(compared.england_difference)::integer * compared.good],
  case when compared.region is not null then areas.region_name end,
  compared.region,
  compared.region_difference,
  (array['down', 'none', 'up'])[2 + sign(compared.region_difference)::integer],
  (array['worse', 'same', 'better'])[2 + sign(compared.region_difference)::integer * compared.good],
  round(compared.neighbours, greatest(1, compared.decimals)),
  compared.neighbours_number,
  compared.neighbours_difference,
  (array['down', 'none', 'up'])[2 + sign(compared.neighbours_difference)::integer],
  (array['worse', 'same', 'better'])[2 + sign(compared.neighbours_difference)::integer * compared.good],
  case when among.region_known and compared.value is not null then among.region_rank end,
  case when among.region_known and compared.value is not null then among.region_councils end,
  case
    when among.region_known and compared.value is not null
      then ceil(4.0 * among.region_rank / among.region_councils)::integer
  end,
  case
    when among.region_known
      then round(compared.good * among.region_quarters[2]::numeric, greatest(1, compared.decimals))
  end,
  case
    when among.region_known
      then round(compared.good * among.region_quarters[3]::numeric, greatest(1, compared.decimals))
  end,
  case
    when among.region_known
      then round(compared.good * among.region_quarters[1]::numeric, greatest(1, compared.decimals))
  end,
  case when among.england_known and compared.value is not null then among.england_rank end,
  case when among.england_known and compared.value is not null then among.england_councils end,
  case
    when among.england_known and compared.value is not null
      then ceil(4.0 * among.england_rank / among.england_councils)::integer
  end,
  case
    when among.england_known
      then round(compared.good * among.england_quarters[2]::numeric, greatest(1, compared.decimals))
  end,
  case
    when among.england_known
      then round(compared.good * among.england_quarters[3]::numeric, greatest(1, compared.decimals))
  end,
  case
    when among.england_known
      then round(compared.good * among.england_quarters[1]::numeric, greatest(1, compared.decimals))
  end,
  among.range_low,
  among.range_high,
  case
    when rag.code is null or compared.england is null or compared.value is null then null
    when compared.value - compared.england > coalesce(compared.upper - compared.value, rag.above::numeric)
      then 'green'
    when compared.value < compared.previous_value
      and compared.england - compared.value > coalesce(compared.upper - compared.value, rag.below::numeric)
      then 'red'
    else 'amber'
  end
from compared
cross join areas
left join among
  using (framework, measure, age_group)
left join reference.ascof_survey_rag as rag
  on rag.framework = compared.framework
  and rag.code = compared.measure
