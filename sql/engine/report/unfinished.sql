-- Runs of a year and council that did not end, and that no complete run of the return came after.
select distinct on (return_id)
  run_id,
  return_id,
  as_at,
  status
from audit.run
where year = :year
  and council = :council
  and status <> 'completed'
  and not exists (
    select
    from audit.run as later
    where later.return_id = run.return_id
      and later.year = run.year
      and later.council = run.council
      and later.run_id > run.run_id
      and later.status = 'completed'
  )
order by return_id, run_id desc
