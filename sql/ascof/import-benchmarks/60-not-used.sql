-- does: tell
-- title: Accepted, and not compared with
--
-- Lines of other levels, of parts of the people, without value; lines that say the same as an earlier one.
select count(*) as lines, coalesce(not_used, 'the same as an earlier line') as why
from (
  select
    line,
    not_used,
    row_number() over (
      partition by not_used, framework, code, age_group, year, ons_code
      order by line
    ) as number
  from given
) as numbered
where not_used is not null
  or number > 1
group by not_used
order by lines desc, why
