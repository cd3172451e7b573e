-- Takes rows that a rule rejects out of all that follows. A row that is wrong and out of scope as well is
-- rejected (specification, section 6).
with rejected as (
  select
    record_id,
    bool_or(rule_id not in ('SAC-C05', 'SAC-E10')) as wrong
  from audit.hit
  where run_id = :run_id
    and severity = 'reject'
  group by record_id
)
update extract.sac_row as row
set status = case when rejected.wrong then 'rejected' else 'out_of_scope' end
from rejected
where row.run_id = :run_id
  and row.record_id = rejected.record_id
  and (row.status = 'accepted' or (row.status = 'out_of_scope' and rejected.wrong))
