-- measure: LTS001b
-- counts: clients with long term support on 31 March
-- selection: LTS001b
-- judged by: tables/LTS001b
--
-- What became of rows of the cohort, as the SQL that counts has judged them. {judged} stands for it.
select
  judged.record_id,
  judged.table_id,
  judged.step,
  judged.reason,
  lts_reasons.words,
  judged.because_of,
  judged.detail
from (
{judged}
) as judged
left join reference.salt_lts_reasons as lts_reasons
  on lts_reasons.reason = judged.reason
where judged.record_id = any (cast(:records as bigint[]))
