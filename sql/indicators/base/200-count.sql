-- target: returns.indicator_count
--
-- Items by kind and month: all of them (mark '') and those with each mark, with the sum of their days.
insert into returns.indicator_count (run_id, kind, month_end, mark, items, days)
select
  :run_id,
  item.kind,
  item.month_end,
  mark.mark,
  sum(item.items),
  sum(item.days)
from (
  select
    kind,
    month_end,
    marks,
    count(*) as items,
    sum(days) as days
  from returns.indicator_item
  where run_id = :run_id
  group by kind, month_end, marks
) as item
cross join lateral unnest(array_append(item.marks, '')) as mark (mark)
group by item.kind, item.month_end, mark.mark
