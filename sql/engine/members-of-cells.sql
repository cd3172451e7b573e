-- How many members stand in each cell of the run: what the cells are made from.
select
  table_id,
  row_key,
  column_key,
  count(*) as members
from returns.member
where run_id = :run_id
group by table_id, row_key, column_key
