-- V3: people on 31 March are among those of the year, people with a year of support among them
-- (section 12): an error for all ages together, a warning by age band.
with total as (
  select
    left(table_id, 7) as measure,
    right(table_id, 2) as band,
    value
  from returns.cell
  where run_id = :run_id
    and row_key = 'total'
    and column_key = 'total'
    and right(table_id, 2) in ('1a', '1b')
    and value is not null
),
by_band as (
  select measure, band, value, 'warning' as severity
  from total
  union all
  select measure, 'all', sum(value), 'error'
  from total
  group by measure
),
pairs (smaller, larger) as (
  values ('LTS001b', 'LTS001a'), ('LTS001c', 'LTS001b')
)
select
  'V3' as check_id,
  smaller.severity,
  pairs.smaller || case smaller.band when 'all' then '' else '-' || smaller.band end as table_id,
  smaller.value <= larger.value as passed,
  pairs.smaller || ' ' || smaller.value || ', ' || pairs.larger || ' ' || larger.value || '.'
    as detail
from pairs
join by_band as smaller
  on smaller.measure = pairs.smaller
join by_band as larger
  on larger.measure = pairs.larger
  and larger.band = smaller.band
