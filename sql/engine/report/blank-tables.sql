-- Tables of a run that are blank, and why.
select table_id, reason
from returns.blank_table
where run_id = :run_id
