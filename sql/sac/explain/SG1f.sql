-- measure: SG1f
-- counts: cases of the period
-- judged by: shapes/cases-out-of-period
--
-- Why a case is not counted.
select *
from (
{judged}
) as judged
