-- target: extract.ascs_group
-- index: la_code, stratum, group_no, item
-- joins: hashed
--
-- Of each question, council, stratum and group: how many answered (n), and how many people of the eligible
-- population they stand for (specification, sections 7 and 7.2 to 7.4): of the N of the stratum (q2c: those
-- who are asked) the share that the group has among those who answered the question; the groups are those of
-- extract.ascs_count. A table of its own, so that the joins of the estimates are planned by its true size.
insert into extract.ascs_group (
  run_id, la_code, stratum, group_no, item, people, base_people, stratum_people, group_people
)
with answers as (
  select row_order as answer_no, item, base, scope
  from reference.ascs_answers
),
counted as (
  select
    listed.la_code,
    listed.stratum,
    listed.group_no,
    answers.item,
    answers.base,
    answers.scope,
    listed.people
  from extract.ascs_count as listed
  join answers
    on answers.answer_no = listed.answer_no
  where listed.run_id = :run_id
),
of_group as (
  select
    counted.la_code,
    counted.stratum,
    counted.group_no,
    counted.item,
    min(counted.base) as base,
    case
      when min(counted.scope) = 'q2c' or min(splits.scope) = 'q2c' then 'q2c'
      else 'all'
    end as scope,
    sum(counted.people) as people
  from counted
  left join answers as splits
    on splits.answer_no = counted.group_no
  group by counted.la_code, counted.stratum, counted.group_no, counted.item
),
-- n of the question in the stratum.
of_base as (
  select la_code, stratum, item, people
  from of_group
  where group_no = 0
)
select
  cast(:run_id as integer),
  of_group.la_code,
  of_group.stratum,
  of_group.group_no,
  of_group.item,
  of_group.people,
  of_base.people,
  stratum.people,
  stratum.people * of_group.people / of_base.people
from of_group
join of_base
  on of_base.la_code = of_group.la_code
  and of_base.stratum = of_group.stratum
  and of_base.item = of_group.base
left join extract.ascs_stratum as stratum
  on stratum.run_id = :run_id
  and stratum.la_code = of_group.la_code
  and stratum.scope = of_group.scope
  and stratum.stratum = of_group.stratum
