-- rule: SAC-S03
-- scope: cross
-- severity: warn
-- fields: harm|date_of_death
-- check: SURVIVED with a date_of_death on or before the period end, or DIED without a date_of_death.
-- message: Review {sar_id}: harm {value} and date of death do not agree
-- why: One of the two is wrong.
-- fix: Check harm and date of death.
-- example: SURVIVED, died 01/02/2026
-- basis: assumed
select
  record_id,
  file_no,
  'harm' as field,
  harm as value_found,
  null as value_expected,
  jsonb_build_object('sar_id', sar_id) as slots
from extract.sac_review_individual_status
where run_id = :run_id
  and status = 'accepted'
  and (
    (harm = 'SURVIVED' and date_of_death <= cast(:year_end as date))
    or (harm = 'DIED' and date_of_death is null)
  )
