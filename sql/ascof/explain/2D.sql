-- measure: 2D
-- counts: reablement after hospital, and what became of people
-- selection: ASCOF
-- judged by: tables/2D
--
-- What became of records that the measure looks at, as the SQL that counts has judged them. {judged}
-- stands for it.
select
  judged.record_id,
  judged.table_id,
  judged.step,
  judged.reason,
  reasons.words,
  judged.because_of,
  judged.detail
from (
{judged}
) as judged
left join reference.ascof_reasons as reasons
  on reasons.reason = judged.reason
where judged.record_id = any (cast(:records as bigint[]))
