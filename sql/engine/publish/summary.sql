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
accepted as (
  select count(*) as findings
  from audit.accepted_finding as marked
  join audit.finding
    on finding.run_id = marked.run_id
    and finding.file_no = marked.file_no
    and coalesce(finding.line, 0) = marked.line
    and finding.rule_id = marked.rule_id
  where marked.run_id = :run_id
    and finding.severity = 'warn'
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
  select
    3,
    'rows rejected, of these not part of this return',
    sum(row_count),
    'no errors: nothing has to be corrected'
  from audit.file_disposition
  where run_id = :run_id
    and disposition = 'not_part_of_return'
  having count(*) > 0
  union all
  select 4, 'findings: ' || severity, count(*), 'new since the last run: ' || count(*) filter (where is_new)
  from finding_ages
  group by severity
  union all
  select
    5,
    'findings: warn, of these accepted',
    findings,
    'explained in jobs/notes.csv; listed on the sheet Accepted warnings'
  from accepted
  union all
  select
    6,
    'file ' || file_no || ': ' || returns.inert(name),
    rows_read,
    disposition || ', accepted ' || rows_accepted || ', rejected ' || rows_rejected
      || ', dropped ' || rows_dropped || ', held ' || rows_held
  from audit.file
  where run_id = :run_id
  union all
  select
    7,
    'notes that no warning answers to',
    count(*),
    'listed on the sheet Notes; they can go'
  from audit.note
  where run_id = :run_id
    and in_force
    and not exists (
      select
      from audit.accepted_finding
      where accepted_finding.run_id = note.run_id
        and accepted_finding.note_no = note.note_no
    )
  having count(*) > 0
  union all
  select
    8,
    'notes that have expired',
    count(*),
    'listed on the sheet Notes; their warnings are open again'
  from audit.note
  where run_id = :run_id
    and not in_force
  having count(*) > 0
)
select item, number, detail
from lines
order by place, item, detail
