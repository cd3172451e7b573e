-- tables: IND-FD, IND-AS, IND-RV, IND-DP, IND-LD, IND-AD, IND-RB, IND-SG, IND-DO, IND-LT, IND-SU, IND-MK, IND-QA
-- on demand: yes
-- records: of other runs
--
-- Who is counted by month and in the year to date: the items behind numerator and denominator
-- (reference/parts.csv). Their records stand in the runs that were read. Figures from a file, from cells of
-- other returns and by population have nobody here, nor has a month that is not covered.
with counted as (
  select
    parts.indicator,
    coalesce(parts.part, '') as part,
    'IND-' || left(parts.indicator, 2) as table_id,
    parts.indicator || coalesce('_' || lower(parts.part), '')
      || case when parts.per is not null then '_' || side.name else '' end as row_key,
    split_part(side.items, ':', 1) as kind,
    split_part(side.items, ':', 2) as mark,
    'month' = any (string_to_array(parts.bases, ' ')) as by_month
  from reference.indicators_parts as parts
  cross join lateral (
    values ('numerator', parts.numerator), ('denominator', parts.denominator)
  ) as side (name, items)
  where side.items is not null
    and side.items not like 'population:%'
    and (side.name = 'denominator' or parts.sums is null)
),
cell as (
  -- The cells that have a figure, with the months that it is made of.
  select
    counted.*,
    place.column_key,
    case
      when figure.basis = 'month' then figure.month_end
      when figure.basis = 'year_to_date' then calendar.year_start
      else cast(calendar.month_start - interval '11 months' as date)
    end as first_day,
    figure.month_end as last_day
  from counted
  join returns.indicator_value as figure
    on figure.run_id = :run_id
    and figure.indicator = counted.indicator
    and figure.part = counted.part
    and figure.basis in ('month', 'year_to_date', 'twelve_months', 'twelve_month_change')
    and figure.value is not null
  join audit.run
    on run.run_id = figure.run_id
  join returns.indicator_calendar as calendar
    on calendar.run_id = figure.run_id
    and calendar.month_end = figure.month_end
    and calendar.month_start >= cast(left(run.year, 4) || '-04-01' as date)
  cross join lateral (
    values
      (
        to_char(calendar.month_start, 'mon'),
        case when counted.by_month then figure.basis = 'month' else figure.headline end
      ),
      ('year_to_date', figure.is_last and figure.basis = 'year_to_date')
  ) as place (column_key, holds)
  where place.holds
)
select
  item.source_run_id,
  cell.table_id,
  cell.row_key,
  cell.column_key,
  item.member_key,
  item.record_id
from cell
join returns.indicator_item as item
  on item.run_id = :run_id
  and item.kind = cell.kind
  and item.month_end between cell.first_day and cell.last_day
  and (cell.mark = '' or cell.mark = any (item.marks))
join returns.indicator_month as month
  on month.run_id = :run_id
  and month.indicator = cell.indicator
  and month.part = cell.part
  and month.month_end = item.month_end
  and month.source = 'case data'
