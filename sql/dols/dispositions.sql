-- Rows of the DoLS extract by what became of them, one word a row, the first that fits. place is the
-- order in which they are told. A row whose only rejects say that it is no part of this return is no
-- error (specification, section 5.3).
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
    end as disposition
  from audit.rejected_row
  join audit.file
    on file.run_id = rejected_row.run_id
    and file.file_no = rejected_row.file_no
    and file.extract_id = 'dols'
  left join findings_of_row
    on findings_of_row.record_id = rejected_row.record_id
  where rejected_row.run_id = :run_id
  union all
  select
    application.file_no,
    case
      when findings_of_row.cleansed then 'cleansed'
      when findings_of_row.warned then 'accepted_with_warning'
      else 'accepted'
    end
  from extract.dols_application as application
  left join findings_of_row
    on findings_of_row.record_id = application.record_id
  where application.run_id = :run_id
    and not application.rejected
)
select
  told.file_no,
  told.disposition,
  words.place,
  count(*) as row_count
from told
join (
  values
    ('accepted', 1),
    ('accepted_with_warning', 2),
    ('cleansed', 3),
    ('not_part_of_return', 8),
    ('rejected', 9)
) as words (disposition, place)
  on words.disposition = told.disposition
group by told.file_no, told.disposition, words.place
