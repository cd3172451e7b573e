-- reapplies: CLD-R038
--
-- An event that starts after the death that CLD-X008 took from another row of the person.
with changed as (
  select record_id
  from audit.hit
  where run_id = :run_id
    and rule_id = 'CLD-X008'
    and severity = 'cleanse'
)
select
  spine.record_id,
  spine.file_no,
  'Event_Start_Date' as field,
  to_char(spine.start_date, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object() as slots
from extract.cld_spine as spine
join changed
  on changed.record_id = spine.record_id
where spine.run_id = :run_id
  and not spine.rejected
  and spine.dropped_by is null
  and spine.row_kind in ('Request', 'Assessment', 'Service', 'Review')
  and cast(:apply_local_rules as boolean)
  and spine.start_date > spine.date_of_death
