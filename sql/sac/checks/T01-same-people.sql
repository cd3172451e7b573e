-- SAC-T01: the tables of people count the same people, column by column (specification, section 9).
with total as (
  select
    column_key as metric,
    min(value) filter (where table_id = 'SG1a') as by_age,
    min(value) filter (where table_id = 'SG1b') as by_gender,
    min(value) filter (where table_id = 'SG1c') as by_ethnicity
  from returns.cell
  where run_id = :run_id
    and table_id in ('SG1a', 'SG1b', 'SG1c')
    and row_key = 'total'
  group by column_key
)
select
  'SAC-T01' as check_id,
  'error' as severity,
  'SG1a' as table_id,
  by_age = by_gender and by_age = by_ethnicity as passed,
  metric || ': individuals SG1a ' || by_age || ', SG1b ' || by_gender || ', SG1c ' || by_ethnicity || '.'
    as detail
from total
where by_age is not null
  and by_gender is not null
  and by_ethnicity is not null
