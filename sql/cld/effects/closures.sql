-- Closes held events (events.md section 5): after all three rules have looked at them as they were.
-- Ended by a death, an event takes part in the figures if it ended so in the period that its file
-- states (any, where the file states none); superseded or stale it does so only where
-- stale_superseded_reportable is set.
update extract.cld_spine as spine
set
  der_end_date = greatest(to_date(hit.value_expected, 'DD/MM/YYYY'), spine.start_date),
  closure_reason = case hit.rule_id
    when 'CLD-X030' then 'DECEASED'
    when 'CLD-X031' then 'SUPERSEDED'
    else 'STALE'
  end,
  reportable = case hit.rule_id
    when 'CLD-X030' then coalesce(
      greatest(to_date(hit.value_expected, 'DD/MM/YYYY'), spine.start_date)
        between file.period_start and file.period_end,
      true
    )
    else cast(:stale_superseded_reportable as boolean)
  end,
  outcome = case
    when hit.rule_id = 'CLD-X030' then coalesce(spine.outcome, 'NFA: Deceased')
    else spine.outcome
  end
from audit.hit, audit.file
where hit.run_id = :run_id
  and hit.rule_id in ('CLD-X030', 'CLD-X031', 'CLD-X032')
  and hit.severity = 'cleanse'
  and spine.run_id = :run_id
  and spine.record_id = hit.record_id
  and file.run_id = spine.run_id
  and file.file_no = spine.file_no
