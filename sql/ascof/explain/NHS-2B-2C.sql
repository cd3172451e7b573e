-- measure: NHS-2B-2C
-- counts: people newly admitted to residential or nursing care, by the method of NHS England
-- selection: NHS-2B-2C
-- judged by: tables/NHS-2B-2C
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
