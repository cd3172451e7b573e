-- Accepted rows of Client Level Data that no figure sees: exact copies, and events that are held
-- open or were ended by a death outside the period of their file.
select
  event.record_id,
  null as table_id,
  case
    when spine.record_id is null then 'CLD-X001'
    when spine.closure_reason = 'DECEASED' then 'CLD-X030'
    when spine.closure_reason = 'SUPERSEDED' then 'CLD-X031'
    when spine.closure_reason = 'STALE' then 'CLD-X032'
    else 'CLD-R050'
  end as step,
  'OUTSIDE' as reason,
  case
    when spine.record_id is null then 'An exact copy of an earlier row of the file.'
    when spine.closure_reason = 'DECEASED' then 'Open, and the person died outside the period of the file.'
    when spine.closure_reason = 'SUPERSEDED' then 'Open, and a later event of the person shows that it is over.'
    when spine.closure_reason = 'STALE' then 'Open for so long without change that it is taken as stale.'
    else 'Open: a request, assessment or review counts once it has ended.'
  end as words,
  null as because_of,
  null as detail
from extract.cld_event as event
left join extract.cld_spine as spine
  on spine.run_id = event.run_id
  and spine.record_id = event.record_id
where event.run_id = :run_id
  and event.record_id = any (cast(:records as bigint[]))
  and cast(:apply_local_rules as boolean)
  and (spine.record_id is null or not spine.reportable)
  and not exists (
    select
    from audit.rejected_row
    where rejected_row.run_id = event.run_id
      and rejected_row.record_id = event.record_id
  )
order by event.record_id
