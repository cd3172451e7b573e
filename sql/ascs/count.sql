-- target: extract.ascs_count
-- index: group_no; answer_no
--
-- How many people of a council and stratum are in a group and gave an answer: what the estimates are made
-- from. Groups: 0 everybody; each characteristic of T2; each answer of T3; the two ages of the measures. A
-- characteristic is an answer too, for everybody alone (T6). Numbers are those of reference.ascs_answers.
insert into extract.ascs_count (run_id, la_code, stratum, group_no, answer_no, people)
with given as materialized (
  select record_id, la_code, stratum, answer_no, kind = 'group' as in_total_only
  from extract.ascs_item
  where run_id = :run_id
    and stratum is not null
    and answer_no is not null
    and kind in ('question', 'measure', 'group')
),
-- 0 is everybody; an option that was not ticked is no group.
groups as materialized (
  select record_id, 0 as group_no
  from extract.ascs_person
  where run_id = :run_id
    and stratum is not null
  union all
  select item.record_id, item.answer_no
  from extract.ascs_item as item
  join reference.ascs_lines as line
    on line.item = item.item
    and line.answer = item.answer::text
    and line.tables in ('T2', 'T3')
  where item.run_id = :run_id
    and item.stratum is not null
    and item.answer_no is not null
  union all
  select record_id, answer_no
  from extract.ascs_item
  where run_id = :run_id
    and stratum is not null
    and item = 'age_1864'
)
select
  cast(:run_id as integer),
  given.la_code,
  given.stratum,
  groups.group_no,
  given.answer_no,
  count(*)
from given
join groups
  on groups.record_id = given.record_id
  and (groups.group_no = 0 or not given.in_total_only)
group by given.la_code, given.stratum, groups.group_no, given.answer_no
