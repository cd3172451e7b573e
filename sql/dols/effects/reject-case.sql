-- The same for a rule on the cases: only where the job makes DOLS-408 reject.
delete from extract.dols_case
using audit.hit
where hit.run_id = :run_id
  and hit.severity = 'reject'
  and dols_case.run_id = :run_id
  and dols_case.record_id = hit.record_id
