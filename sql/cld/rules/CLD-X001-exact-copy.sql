-- rule: CLD-X001
-- scope: cross
-- severity: cleanse
-- fields: (all)
-- event types: Request|Assessment|Service|Review|Association
-- check: All supplied values equal those of an earlier row in the file (after trimming). The
--   later row is dropped.
-- message: Exact copy of row {row}; dropped.
-- why: The same row counts twice if it is loaded twice.
-- fix: Look for a join in the extract that repeats rows.
-- example: two lines that are the same
-- basis: source
--
-- The digest is taken over all supplied values, trimmed; a rejected row can be a copy too.
with supplied_rows as (
  select record_id, file_no, line, row_digest
  from extract.cld_event
  where run_id = :run_id
  union all
  select record_id, file_no, line, row_digest
  from audit.rejected_row
  where run_id = :run_id
    and not from_sql
    and file_no in (
      select file.file_no
      from audit.file
      where file.run_id = :run_id
        and file.extract_id = 'cld'
    )
),
repeated as (
  select file_no, row_digest, min(line) as first_line
  from supplied_rows
  group by file_no, row_digest
  having count(*) > 1
)
select
  supplied_rows.record_id,
  supplied_rows.file_no,
  '(all)' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object('row', repeated.first_line) as slots
from supplied_rows
join repeated
  on repeated.file_no = supplied_rows.file_no
  and repeated.row_digest = supplied_rows.row_digest
where supplied_rows.line > repeated.first_line
