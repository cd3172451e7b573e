-- SAC-T09: every concluded enquiry has a risk with type, location and assessment outcome, so the totals by
-- these are not below the enquiries concluded.
with total as (
  select table_id, split_part(table_id, '-', 2) as enquiry_type, value
  from returns.cell
  where run_id = :run_id
    and row_key = 'total'
    and column_key = 'total'
    and value is not null
)
select
  'SAC-T09' as check_id,
  'warning' as severity,
  total.table_id,
  total.value >= concluded.value as passed,
  total.table_id || ': total ' || total.value || ', ' || concluded.value || ' concluded enquiries.'
    as detail
from total
join total as concluded
  on concluded.table_id = 'SG3a-' || total.enquiry_type
where split_part(total.table_id, '-', 1) in ('SG2a', 'SG2b', 'SG2c')
