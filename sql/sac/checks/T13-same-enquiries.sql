-- SAC-T13: SG3a and SG4a count the same enquiries, age by age. Not looked at where SG4a is left out.
with counted as (
  select
    split_part(table_id, '-', 2) as enquiry_type,
    column_key as age,
    sum(value) filter (where table_id like 'SG3a-%' and row_key = 'total') as capacity,
    sum(value) filter (
      where table_id like 'SG4a-%'
        and row_key in ('yes_expressed', 'yes_none', 'no', 'dk', 'nr')
    ) as asked
  from returns.cell
  where run_id = :run_id
    and (table_id like 'SG3a-%' or table_id like 'SG4a-%')
  group by split_part(table_id, '-', 2), column_key
)
select
  'SAC-T13' as check_id,
  'error' as severity,
  'SG4a-' || enquiry_type as table_id,
  bool_and(asked = capacity) as passed,
  coalesce(
    string_agg('Age ' || age || ': SG4a ' || asked || ', SG3a ' || capacity || '.', ' ' order by age)
      filter (where asked <> capacity),
    'SG3a and SG4a have the same enquiries.'
  ) as detail
from counted
where asked is not null
  and capacity is not null
group by enquiry_type
