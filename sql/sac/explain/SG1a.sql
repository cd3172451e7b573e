-- measure: SG1a
-- counts: adults in concerns and enquiries of the period, by age
-- judged by: shapes/people-once
--
-- Why a case does not put its person into the table.
select *
from (
{judged}
) as judged
