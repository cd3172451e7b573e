-- Rows that are left out of every figure, for whatever reason: their raw text is kept.
select
  record_id,
  file_no,
  line
from extract.sac_row
where run_id = :run_id
  and status <> 'accepted'
