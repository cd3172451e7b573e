-- measure: NHS-3D-carers
-- counts: carers with direct support in the year, by self-directed support, by the method of NHS England
-- selection: NHS-3D-carers
-- judged by: tables/NHS-3D-carers
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
