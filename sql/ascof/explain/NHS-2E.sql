-- measure: NHS-2E
-- counts: people with long term support, and whether they live at home or with family, by the method of NHS England
-- selection: NHS-2E
-- judged by: tables/NHS-2E
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
