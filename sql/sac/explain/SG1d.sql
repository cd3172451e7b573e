-- measure: SG1d
-- counts: cases of the period, by primary support reason
-- judged by: shapes/cases-out-of-period
--
-- Why a case is not counted.
select *
from (
{judged}
) as judged
