-- SAC-T06: whoever is in an enquiry is in a concern. A small excess is lawful: a concern of late March, its
-- enquiry in April. Not looked at where the column of concerns is left out.
with total as (
  select column_key as metric, value
  from returns.cell
  where run_id = :run_id
    and table_id = 'SG1a'
    and row_key = 'total'
)
select
  'SAC-T06' as check_id,
  'warning' as severity,
  'SG1a' as table_id,
  enquiries.value <= concerns.value as passed,
  enquiries.metric || ': ' || enquiries.value || ' individuals in enquiries, ' || concerns.value
    || ' in concerns.' as detail
from total as enquiries
join total as concerns
  on concerns.metric = 'concerns'
where enquiries.metric <> 'concerns'
  and enquiries.value is not null
  and concerns.value is not null
