-- V16, for information (section 12): the share of each table that could not be put into a printed
-- line, the rows that were left out because of what is missing in them, and totals that
-- changed since last year by more than total_change_percent. Last year is the last complete run of
-- it.
with total as (
  select
    cell.table_id,
    cell.value
  from returns.cell
  where cell.run_id = :run_id
    and cell.row_key = 'total'
    and cell.column_key = 'total'
    and cell.value is not null
),
unclassified as (
  select
    cell.table_id,
    case
      when cell.row_key in ('psr_unknown', 'psr_invalid') then cell.row_key
      else cell.column_key
    end as line,
    cell.value
  from returns.cell
  where cell.run_id = :run_id
    and cell.value > 0
    and (
      (cell.row_key in ('psr_unknown', 'psr_invalid') and cell.column_key = 'total')
      or (cell.row_key = 'total' and cell.column_key in ('unable_to_classify', 'community_unknown'))
    )
),
accepted as (
  select sum(rows_accepted) as row_count
  from audit.file
  where run_id = :run_id
),
left_out as (
  select
    left_out.selection,
    left_out.reason,
    count(*) as row_count
  from returns.left_out
  join reference.engine_reasons as reasons
    on reasons.reason = left_out.reason
    and reasons.of_people = 'yes'
  where left_out.run_id = :run_id
  group by left_out.selection, left_out.reason
),
last_total as (
  select
    cell.table_id,
    cell.value
  from audit.run as this_run
  join returns.current_run as last_run
    on last_run.return_id = this_run.return_id
    and last_run.council = this_run.council
    and last_run.year = (left(this_run.year, 4)::integer - 1) || '-' || substr(this_run.year, 3, 2)
  join returns.cell
    on cell.run_id = last_run.run_id
    and cell.row_key = 'total'
    and cell.column_key = 'total'
    and cell.value is not null
  where this_run.run_id = :run_id
)
select
  'V16' as check_id,
  'info' as severity,
  unclassified.table_id,
  true as passed,
  unclassified.line || ' ' || unclassified.value || ' of ' || total.value || ' ('
    || round(100.0 * unclassified.value / total.value, 1) || ' %).' as detail
from unclassified
join total
  on total.table_id = unclassified.table_id
  and total.value > 0
union all
select
  'V16',
  'info',
  left_out.selection,
  true,
  left_out.reason || ' ' || left_out.row_count || ' rows left out of ' || accepted.row_count
    || ' accepted (' || round(100.0 * left_out.row_count / accepted.row_count, 2) || ' %).'
from left_out
cross join accepted
where accepted.row_count > 0
union all
select
  'V16',
  'info',
  total.table_id,
  abs(total.value - last_total.value) * 100
    <= cast(:total_change_percent as numeric) * last_total.value,
  'Total ' || total.value || ', last year ' || last_total.value || '.'
from total
join last_total
  on last_total.table_id = total.table_id
