-- SAC-T21: section 42 enquiries concluded are about as many as those commenced.
with counted as (
  select
    sum(value) filter (where table_id = 'SG3a-S42') as concluded,
    sum(value) filter (where table_id = 'SG1f') as commenced
  from returns.cell
  where run_id = :run_id
    and (
      (table_id = 'SG3a-S42' and row_key = 'total' and column_key = 'total')
      or (table_id = 'SG1f' and row_key = 's42')
    )
)
select
  'SAC-T21' as check_id,
  'warning' as severity,
  'SG3a-S42' as table_id,
  concluded * 100 between commenced * :least_concluded_percent and commenced * :most_concluded_percent
    as passed,
  'Concluded ' || concluded || ', commenced ' || commenced || '.' as detail
from counted
where commenced > 0
  and concluded is not null
