-- measure: SG3a
-- counts: concluded enquiries by mental capacity and age
-- judged by: shapes/not-concluded
--
-- Why an enquiry is not counted.
select *
from (
{judged}
) as judged
