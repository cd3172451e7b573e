-- measure: SG4a
-- counts: concluded enquiries by desired outcomes and age
-- judged by: shapes/not-concluded
--
-- Why an enquiry is not counted.
select *
from (
{judged}
) as judged
