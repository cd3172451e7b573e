-- Rows of each file by what became of them, one word a row, the first that fits (spec.md section 9).
-- place is the order in which they are told.
select
  counted.file_no,
  counted.disposition,
  words.place,
  counted.row_count
from (
  select file_no, disposition, count(*) as row_count
  from extract.cld_disposition
  where run_id = :run_id
  group by file_no, disposition
) as counted
join (
  values
    ('accepted', 1),
    ('accepted_with_warning', 2),
    ('cleansed', 3),
    ('cleansed_closed_deceased', 4),
    ('held_open', 5),
    ('held_closed_superseded', 6),
    ('held_closed_stale', 7),
    ('dropped', 8),
    ('rejected', 9)
) as words (disposition, place)
  on words.disposition = counted.disposition
