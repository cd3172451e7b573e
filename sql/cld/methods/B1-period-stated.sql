-- target: extract.cld_file_period
--
-- Events.md B1, period_basis stated: the earliest start and the latest end in the file.
insert into extract.cld_file_period (
  run_id, file_no, period_basis, period_start, period_end, flags
)
select
  run_id,
  file_no,
  'stated',
  period_start,
  period_end,
  ''
from audit.file
where run_id = :run_id
  and extract_id = 'cld'
  and disposition = 'loaded'
  and :period_basis = 'stated'
