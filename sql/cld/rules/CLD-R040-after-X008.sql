-- reapplies: CLD-R040
--
-- A service still open after the death that CLD-X008 took from another row of the person.
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
  'Event_End_Date' as field,
  null as value_found,
  to_char(spine.date_of_death, 'DD/MM/YYYY') as value_expected,
  jsonb_build_object('dod', to_char(spine.date_of_death, 'DD/MM/YYYY')) as slots
from extract.cld_spine as spine
join changed
  on changed.record_id = spine.record_id
where spine.run_id = :run_id
  and not spine.rejected
  and spine.dropped_by is null
  and spine.row_kind = 'Service'
  and spine.end_date is null
  and spine.date_of_death between spine.start_date and cast(:as_of_date as date)
