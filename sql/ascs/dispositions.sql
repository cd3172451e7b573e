-- Rows of the files of people by what became of them, one word a row, the first that fits. place is
-- the order in which they are told.
with findings_of_row as (
  select
    record_id,
    bool_or(severity = 'cleanse') as cleansed,
    bool_or(severity = 'warn') as warned,
    bool_or(severity = 'reject' and rule_id <> all (cast(:outside_rules as text[]))) as wrong
  from audit.finding
  where run_id = :run_id
    and record_id is not null
  group by record_id
),
told as (
  select
    rejected_row.file_no,
    case
      when coalesce(findings_of_row.wrong, true) then 'rejected'
      else 'not_part_of_return'
    end as disposition,
    case when coalesce(findings_of_row.wrong, true) then 9 else 8 end as place
  from audit.rejected_row
  left join findings_of_row
    on findings_of_row.record_id = rejected_row.record_id
  join audit.file
    on file.run_id = rejected_row.run_id
    and file.file_no = rejected_row.file_no
    and file.extract_id = 'ascs'
  where rejected_row.run_id = :run_id
  union all
  select
    person.file_no,
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
  from extract.ascs_person as person
  left join findings_of_row
    on findings_of_row.record_id = person.record_id
  where person.run_id = :run_id
    and not exists (
      select
      from audit.rejected_row
      where rejected_row.run_id = person.run_id
        and rejected_row.record_id = person.record_id
    )
)
select
  file_no,
  disposition,
  place,
  count(*) as row_count
from told
group by file_no, disposition, place
