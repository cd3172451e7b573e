-- SAC-T04: every enquiry begins with a concern, so there are no more enquiries than concerns.
with cases as (
  select
    sum(value) filter (where row_key <> 'concerns') as enquiries,
    sum(value) filter (where row_key = 'concerns') as concerns
  from returns.cell
  where run_id = :run_id
    and table_id = 'SG1f'
)
select
  'SAC-T04' as check_id,
  'warning' as severity,
  'SG1f' as table_id,
  enquiries <= concerns as passed,
  enquiries || ' enquiries, ' || concerns || ' concerns.' as detail
from cases
where enquiries is not null
  and concerns is not null
