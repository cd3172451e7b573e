-- Summary of a run: totals that reconcile, then findings by severity and by age.
with totals as (
  select
    sum(rows_read) as rows_read,
    sum(rows_accepted) as rows_accepted,
    sum(rows_rejected) as rows_rejected
  from audit.file
  where run_id = :run_id
    and disposition = 'loaded'
),
finding_ages as (
  select
    finding.severity,
    history.first_seen = run.as_at as is_new
  from audit.finding
  join audit.run
    on run.run_id = finding.run_id
  left join audit.finding_history as history
    on history.return_id = run.return_id
    and history.council = run.council
    and history.fingerprint = finding.fingerprint
  where finding.run_id = :run_id
),
lines (place, item, number, detail) as (
  select 1, 'rows read', rows_read, 'in all files that were loaded'
  from totals
  union all
  select 2, 'rows accepted', rows_accepted, 'read = accepted + rejected'
  from totals
  union all
  select 3, 'rows rejected', rows_rejected, 'listed on the sheet Rejected rows'
  from totals
  union all
  select 4, 'findings: ' || severity, count(*), 'new since the last run: ' || count(*) filter (where is_new)
  from finding_ages
  group by severity
  union all
  select
    5,
    'file ' || file_no || ': ' || returns.inert(name),
    rows_read,
    disposition || ', accepted ' || rows_accepted || ', rejected ' || rows_rejected
      || ', dropped ' || rows_dropped || ', held ' || rows_held
  from audit.file
  where run_id = :run_id
  union all
  select
    6,
    'note without a finding: ' || rule_id,
    1,
    'record ' || record || ' has no such warning any more; the note can go'
  from audit.note
  where run_id = :run_id
    and not exists (
      select
      from audit.finding
      where finding.run_id = note.run_id
        and finding.rule_id = note.rule_id
        and lower(trim(finding.record)) = note.record
    )
)
select item, number, detail
from lines
order by place, item, detail
