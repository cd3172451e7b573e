-- target: returns.ascof_benchmark
-- index: framework, code, year
--
-- The published values that the run compares with: those of files of the input folder, else the imported
-- ones, of all years that are not later than the run's. Of several lines of the folder the later file
-- counts, and in it the first line.
insert into returns.ascof_benchmark (
  run_id, framework, code, age_group, year, ons_code, level, area, region_code, value
)
with given as (
  select distinct on (framework, code, age_group, year, ons_code)
    framework,
    code,
    age_group,
    year,
    ons_code,
    level,
    area,
    value
  from extract.ascof_benchmark
  where run_id = :run_id
    and not_used is null
  order by framework, code, age_group, year, ons_code, file_no desc, line
),
known as (
  select framework, code, age_group, year, ons_code, level, area, value
  from given
  union all
  select framework, code, age_group, year, ons_code, level, area, value
  from reference.benchmark
  where not exists (
    select
    from given
    where given.framework = benchmark.framework
      and given.code = benchmark.code
      and given.age_group = benchmark.age_group
      and given.year = benchmark.year
      and given.ons_code = benchmark.ons_code
  )
)
select
  :run_id,
  known.framework,
  known.code,
  known.age_group,
  known.year,
  known.ons_code,
  known.level,
  known.area,
  case when known.level = 'Council' then councils.region_code end,
  known.value
from known
left join reference.ascof_councils as councils
  on councils.ons_code = known.ons_code
where known.year <= cast(:year as integer)
