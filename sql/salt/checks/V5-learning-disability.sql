-- V5: clients with a learning disability are the same people in LTS001a and LTS004 (section 12). A
-- warning: LTS004 takes any row of the year with that reason, LTS001a the row that wins (section 11,
-- step 5). Prison is left out, except in profile NHS_SQL, whose LTS004 takes it.
with clients as (
  select
    sum(value) filter (
      where table_id = 'LTS001a-1a'
        and row_key = 'learning_disability'
        and column_key <> 'total'
        and (column_key not like 'prison%' or :profile = 'NHS_SQL')
    ) as in_lts001a,
    sum(value) filter (
      where table_id = 'LTS004-1' and row_key = 'total' and column_key = 'total'
    ) as by_employment,
    sum(value) filter (
      where table_id in ('LTS004-2a', 'LTS004-2b') and row_key = 'total' and column_key = 'total'
    ) as by_accommodation
  from returns.cell
  where run_id = :run_id
)
select
  'V5' as check_id,
  'warning' as severity,
  'LTS004' as table_id,
  in_lts001a = by_employment and by_employment = by_accommodation as passed,
  'LTS001a-1a ' || in_lts001a || ', by employment ' || by_employment || ', by accommodation '
    || by_accommodation || '.' as detail
from clients
where in_lts001a is not null
  and by_employment is not null
  and by_accommodation is not null
