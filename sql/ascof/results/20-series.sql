-- target: returns.ascof_series
-- index: measure, age_group, kind, year
--
-- returns.ascof_series: each measure of the year over the years, for the council, England, its region, its
-- neighbours one by one and together (mean; median by the job).
-- Codes are used again with another meaning, so a series is followed by framework and code: a measure goes on
-- as what measures.csv names its predecessor (section 3). A year begins a new part where breaks.csv says that
-- it is made otherwise than the year before. The council has the value of this run for the run's year, the
-- published value for the years before, else that of the last complete run of that year; values from before a
-- council's reorganisation count where it took over one other whole.
insert into returns.ascof_series (
  run_id, framework, measure, age_group, year, kind, ons_code, name, rank, value, source,
  framework_then, measure_then, part, break
)
with recursive measure_of_year as (
  select measures.*
  from reference.ascof_measures as measures
  where cast(:year as integer) between left(measures.first_year, 4)::integer
    and coalesce(left(measures.last_year, 4)::integer, 9999)
),
headline as (
  select distinct measure.framework, measure.measure, measure.headline as age_group
  from returns.ascof_measure as measure
  where measure.run_id = :run_id
    and measure.headline is not null
),
chain as (
  select
    framework,
    code as measure,
    framework as framework_then,
    code as measure_then,
    left(first_year, 4)::integer as first_year,
    coalesce(left(last_year, 4)::integer, 9999) as last_year,
    predecessor_code
  from measure_of_year
  union
  select
    chain.framework,
    chain.measure,
    earlier.framework,
    earlier.code,
    left(earlier.first_year, 4)::integer,
    left(earlier.last_year, 4)::integer,
    earlier.predecessor_code
  from chain
  join reference.ascof_measures as earlier
    on left(earlier.last_year, 4)::integer < chain.first_year
    and (
      -- Made otherwise under the same code.
      (
        earlier.framework = chain.framework_then
        and earlier.code = chain.measure_then
        and earlier.successor_code is null
      )
      -- Renamed within the framework.
      or (
        earlier.framework = chain.framework_then
        and earlier.code = chain.predecessor_code
        and earlier.successor_code = chain.measure_then
      )
      -- Of the framework before.
      or (
        earlier.framework < chain.framework_then
        and earlier.code = chain.predecessor_code
      )
    )
),
code_of_year as (
  select distinct on (chain.framework, chain.measure, years.year)
    chain.framework,
    chain.measure,
    years.year,
    chain.framework_then,
    chain.measure_then
  from chain
  cross join generate_series(2010, cast(:year as integer)) as years (year)
  where years.year between chain.first_year and chain.last_year
  order by chain.framework, chain.measure, years.year, chain.framework_then desc, chain.first_year desc
),
part_of_year as (
  select
    code_of_year.*,
    max(breaks.from_year) over so_far as from_year,
    1 + count(breaks.from_year) over so_far as part
  from code_of_year
  left join reference.ascof_breaks as breaks
    on breaks.framework = code_of_year.framework_then
    and breaks.code = code_of_year.measure_then
    and left(breaks.from_year, 4)::integer = code_of_year.year
  window so_far as (
    partition by code_of_year.framework, code_of_year.measure
    order by code_of_year.year
  )
),
-- The code of a council from before, where it was taken over whole by the one of today.
former as (
  select councils.successor_ons_code as ons_code, councils.ons_code as former_code
  from reference.ascof_councils as councils
  join (
    select split_part(successor_ons_code, ';', 1) as ons_code
    from reference.ascof_councils
    where status = 'abolished'
      and successor_ons_code not like '%;%'
    group by split_part(successor_ons_code, ';', 1)
    having count(*) = 1
  ) as whole
    on whole.ons_code = councils.successor_ons_code
  where councils.status = 'abolished'
),
area as (
  select area.kind, area.ons_code, area.name, area.rank, area.ons_code as code_then, 1 as preference
  from returns.ascof_area as area
  where area.run_id = :run_id
  union all
  select area.kind, area.ons_code, area.name, area.rank, former.former_code, 2
  from returns.ascof_area as area
  join former
    on former.ons_code = area.ons_code
  where area.run_id = :run_id
),
published as (
  select distinct on (headline.framework, headline.measure, headline.age_group, code.year, area.kind, area.ons_code)
    headline.framework,
    headline.measure,
    headline.age_group,
    code.year,
    area.kind,
    area.ons_code,
    area.name,
    area.rank,
    benchmark.value,
    3 as preference,
    'published' as source
  from headline
  join code_of_year as code
    on code.framework = headline.framework
    and code.measure = headline.measure
  join returns.ascof_benchmark as benchmark
    on benchmark.run_id = :run_id
    and benchmark.framework = code.framework_then
    and benchmark.code = code.measure_then
    and benchmark.year = code.year
    and benchmark.age_group = headline.age_group
  join area
    on area.code_then = benchmark.ons_code
  order by headline.framework, headline.measure, headline.age_group, code.year, area.kind, area.ons_code,
    area.preference
),
-- The council's own, from runs of this program: a run of another framework has the measure under the code
-- of that year.
of_runs as (
  select
    headline.framework,
    headline.measure,
    headline.age_group,
    code.year,
    'council' as kind,
    area.ons_code,
    area.name,
    cast(null as integer) as rank,
    made.value,
    case when made.run_id = :run_id then 1 else 4 end as preference,
    case when made.run_id = :run_id then 'this run' else 'earlier run' end as source
  from (
    select cast(:run_id as integer) as run_id, cast(:year as integer) as year
    union all
    select run_id, left(current_run.year, 4)::integer
    from returns.current_run
    where return_id = 'ascof'
      and council = :council
      and left(current_run.year, 4)::integer < cast(:year as integer)
  ) as run
  join returns.ascof_measure as made
    on made.run_id = run.run_id
    and made.headline is not null
    and made.value is not null
  join code_of_year as code
    on code.year = run.year
    and code.framework_then = made.framework
    and code.measure_then = made.measure
  join headline
    on headline.framework = code.framework
    and headline.measure = code.measure
    and headline.age_group = made.headline
  join returns.ascof_area as area
    on area.run_id = :run_id
    and area.kind = 'council'
),
each as (
  select distinct on (framework, measure, age_group, year, kind, ons_code)
    framework,
    measure,
    age_group,
    year,
    kind,
    ons_code,
    name,
    rank,
    value,
    source
  from (
    select * from published
    union all
    select * from of_runs
  ) as either
  order by framework, measure, age_group, year, kind, ons_code, preference
),
together as (
  select
    framework,
    measure,
    age_group,
    year,
    'neighbours' as kind,
    '' as ons_code,
    'Neighbours' as name,
    cast(null as integer) as rank,
    case
      when :neighbours = 'median'
        then cast(percentile_cont(0.5) within group (order by cast(value as double precision)) as numeric)
      else round(avg(value), 6)
    end as value,
    'published' as source
  from each
  where kind = 'neighbour'
  group by framework, measure, age_group, year
)
select
  :run_id,
  line.framework,
  line.measure,
  line.age_group,
  line.year,
  line.kind,
  line.ons_code,
  line.name,
  line.rank,
  line.value,
  line.source,
  part.framework_then,
  part.measure_then,
  part.part,
  breaks.why
from (
  select * from each
  union all
  select * from together
) as line
join part_of_year as part
  on part.framework = line.framework
  and part.measure = line.measure
  and part.year = line.year
-- Why the part begins: the break of its first year, under the code of that year.
left join code_of_year as first_code
  on first_code.framework = part.framework
  and first_code.measure = part.measure
  and first_code.year = left(part.from_year, 4)::integer
left join reference.ascof_breaks as breaks
  on breaks.framework = first_code.framework_then
  and breaks.code = first_code.measure_then
  and breaks.from_year = part.from_year
