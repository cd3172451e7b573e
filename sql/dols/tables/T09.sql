-- tables: DOLS-T09
--
-- T09: applications not granted, by reason; and of these the fully assessed.
-- Unit: applications. Population: COMPLETED with status not granted. Source: DoLS specification, section 7.
-- The six requirements stand under their own reason and under criteria_subtotal.
select
  'DOLS-T09' as table_id,
  reasons.row_key,
  counted.column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
cross join lateral (
  values (reason, true), ('criteria_subtotal', reason_group = 'criteria')
) as reasons (row_key, counts)
cross join lateral (
  values ('all_not_granted', true), ('fully_assessed_not_granted', stage = 'fully_assessed')
) as counted (column_key, counts)
where run_id = :run_id
  and is_completed
  and status = 'not_granted'
  and reasons.counts
  and counted.counts
