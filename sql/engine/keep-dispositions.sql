-- Keeps how many rows of each file came to what. {dispositions} stands for the extract's own select.
insert into audit.file_disposition (run_id, file_no, disposition, place, row_count)
with counted as (
{dispositions}
)
select :run_id, file_no, disposition, place, row_count
from counted
