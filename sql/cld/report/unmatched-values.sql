-- sheet: Unmatched values
--
-- Values of coded fields that are on no list of Release 2 and that no map brings to one, by file and
-- field, with how many rows have them: what to add to the maps, or to have corrected in the case
-- system. Found by CLD-R010 (client type), CLD-R011 (event type), CLD-R025 (on no list) and CLD-R026
-- (Release 1 only). Rejected rows count too.
with unmatched as (
  select
    file_no,
    field,
    value,
    rule_id,
    count(distinct record_id) as row_count
  from audit.finding
  where run_id = :run_id
    and rule_id in ('CLD-R010', 'CLD-R011', 'CLD-R025', 'CLD-R026')
    and value is not null
  group by file_no, field, value, rule_id
)
select
  returns.inert(file.name) as file,
  unmatched.field,
  returns.inert(unmatched.value) as value,
  unmatched.row_count as rows,
  unmatched.rule_id as rule
from unmatched
join audit.file
  on file.run_id = :run_id
  and file.file_no = unmatched.file_no
order by unmatched.file_no, unmatched.field, unmatched.row_count desc, unmatched.value, unmatched.rule_id
