-- V4: tables 1, 2 and 3 of LTS001b count the same people (section 12). A warning: a person whose rows
-- have two genders or two ages stands in two tables.
with total as (
  select
    coalesce(sum(value) filter (where table_id in ('LTS001b-1a', 'LTS001b-1b')), 0) as by_reason,
    coalesce(sum(value) filter (where table_id = 'LTS001b-2'), 0) as by_carer,
    coalesce(sum(value) filter (where table_id like 'LTS001b-3_'), 0) as by_gender
  from returns.cell
  where run_id = :run_id
    and column_key = 'total'
    and row_key in ('total', 'other_gender')
    and value is not null
)
select
  'V4' as check_id,
  'warning' as severity,
  'LTS001b' as table_id,
  by_reason = by_carer and by_reason = by_gender as passed,
  'By reason ' || by_reason || ', by carer ' || by_carer || ', by gender ' || by_gender || '.'
    as detail
from total
