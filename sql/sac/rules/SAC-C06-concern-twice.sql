-- rule: SAC-C06
-- scope: cross
-- severity: warn
-- fields: person_id|date_raised
-- check: Another concern of the same person on the same day.
-- message: Possible duplicate concerns {concern_id} and {other}
-- why: One event may have been recorded twice.
-- fix: Take out the one that is not meant; keep both if both are.
-- example: two concerns of one person on one day
-- basis: assumed
with beside as (
  select
    record_id,
    file_no,
    case_id,
    started,
    started_in_period as in_view,
    lag(case_id) over same_day as one_before,
    lead(case_id) over same_day as one_after
  from extract.sac_case
  where run_id = :run_id
    and kind = 'concern'
  window same_day as (
    partition by person_id, started
    order by case_id, record_id
  )
)
select
  record_id,
  file_no,
  'date_raised' as field,
  to_char(started, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('concern_id', case_id, 'other', coalesce(one_before, one_after)) as slots
from beside
where in_view
  and coalesce(one_before, one_after) is not null
