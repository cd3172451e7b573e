-- of: sac_persons, sac_person_conditions, sac_concerns, sac_enquiries, sac_enquiry_risks,
--   sac_enquiry_outcomes, sac_sars, sac_sar_individuals
--
-- Rows of the eight files by what became of them, one word a row, the first that fits. place is the order
-- in which they are told. Copies, and conditions of people without a case, are in no figure either.
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
  -- Lines with too many or too few values
  select
    rejected_row.file_no,
    'rejected' as disposition
  from audit.rejected_row
  where rejected_row.run_id = :run_id
    and not rejected_row.from_sql
  union all
  select
    row.file_no,
    case
      when row.status = 'out_of_scope' then 'not_part_of_return'
      when row.status <> 'accepted' then row.status
      when findings_of_row.cleansed then 'cleansed'
      when findings_of_row.warned then 'accepted_with_warning'
      else 'accepted'
    end
  from extract.sac_row as row
  left join findings_of_row
    on findings_of_row.record_id = row.record_id
  where row.run_id = :run_id
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
    ('dropped', 6),
    ('ignored', 7),
    ('not_part_of_return', 8),
    ('rejected', 9)
) as words (disposition, place)
  on words.disposition = told.disposition
group by told.file_no, told.disposition, words.place
