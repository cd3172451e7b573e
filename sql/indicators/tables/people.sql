-- tables: IND-FD, IND-AS, IND-RV, IND-DP, IND-LD, IND-AD, IND-RB, IND-SG, IND-DO, IND-LT, IND-SU, IND-MK, IND-QA
-- on demand: yes
-- records: of other runs
--
-- Who is counted by month and in the year to date: the items behind numerator and denominator
-- (reference/parts.csv). Their records stand in the runs that were read. Figures from a file, from cells of
-- other returns and by population have nobody here.
with counted as (
  select
    'IND-' || left(parts.indicator, 2) as table_id,
    parts.indicator || coalesce('_' || lower(parts.part), '')
      || case when parts.per is not null then '_' || side.name else '' end as row_key,
    split_part(side.items, ':', 1) as kind,
    split_part(side.items, ':', 2) as mark,
    'year_to_date' = any (string_to_array(parts.bases, ' ')) as has_year_to_date
  from reference.indicators_parts as parts
  cross join lateral (
    values ('numerator', parts.numerator), ('denominator', parts.denominator)
  ) as side (name, items)
  where side.items is not null
    and side.items not like 'population:%'
    and (side.name = 'denominator' or parts.sums is null)
),
calendar as (
  select
    month_end,
    month_start,
    cast(left(run.year, 4) || '-04-01' as date) as year_start
  from returns.indicator_calendar
  join audit.run
    on run.run_id = indicator_calendar.run_id
  where indicator_calendar.run_id = :run_id
)
select
  item.source_run_id,
  counted.table_id,
  counted.row_key,
  place.column_key,
  item.member_key,
  item.record_id
from counted
join returns.indicator_item as item
  on item.run_id = :run_id
  and item.kind = counted.kind
  and (counted.mark = '' or counted.mark = any (item.marks))
join calendar
  on calendar.month_end = item.month_end
  and calendar.month_start >= calendar.year_start
cross join lateral (
  values
    (to_char(calendar.month_start, 'mon'), true),
    ('year_to_date', counted.has_year_to_date)
) as place (column_key, holds)
where place.holds
