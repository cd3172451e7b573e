-- measure: STS004
-- counts: discharges from hospital into reablement, and who is at home 91 days later
-- judged by: tables/STS004
--
-- What became of each discharge, as the SQL that counts has judged it. {judged} stands for it.
select
  judged.record_id,
  judged.table_id,
  judged.step,
  judged.reason,
  discharge_reasons.words,
  judged.because_of,
  judged.detail
from (
{judged}
) as judged
left join reference.salt_discharge_reasons as discharge_reasons
  on discharge_reasons.reason = judged.reason
where judged.record_id = any (cast(:records as bigint[]))
