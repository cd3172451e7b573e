-- measure: SG1b
-- counts: adults in concerns and enquiries of the period, by gender
-- judged by: shapes/people-once
--
-- Why a case does not put its person into the table.
select *
from (
{judged}
) as judged
