-- The cells of a run beside those of an earlier return: those outside the tolerance first, each group
-- in the order of the layout. {earlier} stands for the select that gives the earlier cells.
--
-- percent is the difference as a share of the earlier value, to one decimal, half away from zero; it
-- is blank where the earlier value is 0.
--   outside     the difference is more than the tolerance, in percent of the earlier value, and not
--               smaller than the smallest that is looked at; or something where there was nothing
--   within      it is not
--   same        there is no difference
--   one_side    a value on one side only: the other is blank, or does not have the cell
-- Cells without a value on either side are left out. The tolerance is the table's own, else that of
-- its measure (STS001 for STS001-1a), else the one for all.
with earlier as (
{earlier}
),
now as (
  select
    layout_cell.table_id,
    layout_cell.row_key,
    layout_cell.column_key,
    layout_cell.table_order,
    layout_cell.row_order,
    layout_cell.column_order,
    cell.value
  from returns.layout_cell
  join returns.cell
    on cell.run_id = layout_cell.run_id
    and cell.table_id = layout_cell.table_id
    and cell.row_key = layout_cell.row_key
    and cell.column_key = layout_cell.column_key
  where layout_cell.run_id = :run_id
),
beside as (
  select
    coalesce(now.table_id, earlier.table_id) as table_id,
    coalesce(now.row_key, earlier.row_key) as row_key,
    coalesce(now.column_key, earlier.column_key) as column_key,
    now.table_order,
    now.row_order,
    now.column_order,
    now.value,
    earlier.value as earlier_value,
    now.value - earlier.value as difference
  from now
  full outer join earlier
    on earlier.table_id = now.table_id
    and earlier.row_key = now.row_key
    and earlier.column_key = now.column_key
  where now.value is not null
    or earlier.value is not null
),
own_tolerance as (
  select name, percent
  from unnest(cast(:tolerance_names as text[]), cast(:tolerance_percents as numeric[]))
    as given (name, percent)
),
tolerance as (
  select
    tables.table_id,
    coalesce(
      (
        select own_tolerance.percent
        from own_tolerance
        where own_tolerance.name = tables.table_id
          or starts_with(tables.table_id, own_tolerance.name || '-')
        order by length(own_tolerance.name) desc
        limit 1
      ),
      cast(:tolerance_percent as numeric)
    ) as percent
  from (select distinct table_id from beside) as tables
),
judged as (
  select
    beside.*,
    tolerance.percent as tolerance,
    case
      when beside.difference is null then 'one_side'
      when beside.difference = 0 then 'same'
      when abs(beside.difference) >= cast(:smallest_difference as bigint)
        and abs(beside.difference) * 100 > tolerance.percent * beside.earlier_value
        then 'outside'
      else 'within'
    end as result
  from beside
  join tolerance
    on tolerance.table_id = beside.table_id
)
select
  returns.inert(judged.table_id) as table_id,
  returns.inert(judged.row_key) as row_key,
  returns.inert(judged.column_key) as column_key,
  judged.value,
  judged.earlier_value,
  judged.difference,
  round(judged.difference * 100.0 / nullif(judged.earlier_value, 0), 1) as percent,
  judged.tolerance,
  judged.result,
  returns.inert(explanation.explanation) as explanation
from judged
left join returns.explanation
  on explanation.run_id = :run_id
  and explanation.table_id = judged.table_id
  and explanation.row_key = judged.row_key
  and explanation.column_key = judged.column_key
order by
  array_position(array['outside', 'within', 'same', 'one_side'], judged.result),
  judged.table_order nulls last,
  judged.table_id,
  judged.row_order,
  judged.row_key,
  judged.column_order,
  judged.column_key
