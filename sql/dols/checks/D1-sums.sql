-- D1: figures that add up to one another, within a table and between tables (layout.yaml, checks;
-- reference/sums.csv has one line for each cell of a sum: what is added less what is taken away is 0).
-- A sum with a month that has not begun, or with a population that did not come in, is not looked at.
with terms as (
  select
    sums."check" as words,
    min(sums.row_order) over (partition by sums."check") as place,
    sums."table" as table_id,
    sums.sign::integer as sign,
    cell.value
  from reference.dols_sums as sums
  left join returns.cell
    on cell.run_id = :run_id
    and cell.table_id = sums."table"
    and cell.row_key = sums."row"
    and cell.column_key = sums."column"
)
select
  'D1' as check_id,
  'error' as severity,
  (array_agg(table_id))[1] as table_id,
  sum(sign * value) = 0 as passed,
  words || case when sum(sign * value) = 0 then '.' else ': differs by ' || sum(sign * value) || '.' end
    as detail
from terms
group by words, place
having count(value) = count(*)
