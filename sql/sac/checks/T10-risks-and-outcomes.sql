-- SAC-T10: risks that were identified (SG2c) and what became of them (SG2e) are about as many. They are
-- told apart by a source or an outcome that is missing, and where several risks of an enquiry share a
-- cell in one table and not in the other.
with counted as (
  select
    split_part(table_id, '-', 2) as enquiry_type,
    sum(value) filter (where table_id like 'SG2c-%' and row_key in ('risk_action', 'risk_no_action'))
      as identified,
    sum(value) filter (where table_id like 'SG2e-%' and row_key = 'total') as outcomes
  from returns.cell
  where run_id = :run_id
    and (table_id like 'SG2c-%' or table_id like 'SG2e-%')
    and column_key = 'total'
  group by split_part(table_id, '-', 2)
)
select
  'SAC-T10' as check_id,
  'warning' as severity,
  'SG2e-' || enquiry_type as table_id,
  abs(outcomes - identified)
    <= greatest(:risk_outcomes_smallest, identified * :risk_outcomes_percent / 100.0) as passed,
  'Risks identified ' || identified || ', risk outcomes ' || outcomes || '.' as detail
from counted
where identified is not null
  and outcomes is not null
