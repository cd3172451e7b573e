-- Rows of the files of discharges by what became of them, one word a row, the first that fits. place is
-- the order in which they are told.
with findings_of_row as (
  select
    record_id,
    bool_or(severity = 'cleanse') as cleansed,
    bool_or(severity = 'warn') as warned
  from audit.finding
  where run_id = :run_id
    and record_id is not null
  group by record_id
),
told as (
  select
    rejected_row.file_no,
    'rejected' as disposition,
    9 as place
  from audit.rejected_row
  join audit.file
    on file.run_id = rejected_row.run_id
    and file.file_no = rejected_row.file_no
    and file.extract_id = 'sts004_discharges'
  where rejected_row.run_id = :run_id
  union all
  select
    discharge.file_no,
    case
      when findings_of_row.cleansed then 'cleansed'
      when findings_of_row.warned then 'accepted_with_warning'
      else 'accepted'
    end,
    case
      when findings_of_row.cleansed then 3
      when findings_of_row.warned then 2
      else 1
    end
  from extract.sts004_discharge as discharge
  left join findings_of_row
    on findings_of_row.record_id = discharge.record_id
  where discharge.run_id = :run_id
    and not exists (
      select
      from audit.rejected_row
      where rejected_row.run_id = discharge.run_id
        and rejected_row.record_id = discharge.record_id
    )
)
select
  file_no,
  disposition,
  place,
  count(*) as row_count
from told
group by file_no, disposition, place
