-- Records that no figure sees although no rule rejects them: copies, conditions of people without a case,
-- and what belongs to an enquiry that is out of scope.
select
  row.record_id,
  null as table_id,
  coalesce(hit.rule_id, 'SAC-E10') as step,
  'OUTSIDE' as reason,
  coalesce(hit.message, 'Belongs to an enquiry of another authority.') as words,
  null as because_of,
  null as detail
from extract.sac_row as row
left join audit.hit
  on hit.run_id = row.run_id
  and hit.record_id = row.record_id
  and hit.rule_id in ('SAC-G02', 'SAC-P06', 'SAC-P07')
where row.run_id = :run_id
  and row.record_id = any (cast(:records as bigint[]))
  and row.status in ('dropped', 'ignored', 'out_of_scope')
  and not exists (
    select
    from audit.hit as rejected
    where rejected.run_id = row.run_id
      and rejected.record_id = row.record_id
      and rejected.severity = 'reject'
  )
order by row.record_id
