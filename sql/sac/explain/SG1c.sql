-- measure: SG1c
-- counts: adults in concerns and enquiries of the period, by ethnicity
-- judged by: shapes/people-once
--
-- Why a case does not put its person into the table.
select *
from (
{judged}
) as judged
