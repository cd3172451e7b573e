-- B3: where the eligible population came in both as tables and person by person, the two agree (section
-- 2.1).
with counted as (
  select la_code, 'tables' as given, sum(community + residential + nursing) as people
  from extract.ascs_population
  where run_id = :run_id
  group by la_code
  union all
  select la_code, 'people', count(*)
  from extract.ascs_eligible
  where run_id = :run_id
  group by la_code
),
both_given as (
  select
    la_code,
    max(people) filter (where given = 'tables') as in_tables,
    max(people) filter (where given = 'people') as one_by_one
  from counted
  group by la_code
)
select
  'B3' as check_id,
  'error' as severity,
  'EP3' as table_id,
  in_tables = one_by_one as passed,
  'Council ' || la_code || ': ' || in_tables || ' people in the tables, ' || one_by_one
    || ' one by one.' as detail
from both_given
where in_tables is not null
  and one_by_one is not null
