-- SAC-T18: the share of Not Known (age, gender, support reason), of Refused and Undeclared / Not Known
-- (ethnicity), of Don't know and Not recorded (capacity, desired outcomes).
with shares (tables, not_known, total) as (
  values
    ('SG1a', array['not_known'], 'total'),
    ('SG1b', array['not_known'], 'total'),
    ('SG1c', array['refused', 'not_known'], 'total'),
    ('SG1d', array['not_known'], 'total'),
    ('SG3a', array['dk', 'nr'], 'total'),
    ('SG4a', array['dk', 'nr'], 'asked_total')
),
counted as (
  select
    cell.table_id,
    cell.column_key,
    sum(cell.value) filter (where cell.row_key = any (shares.not_known)) as not_known,
    sum(cell.value) filter (where cell.row_key = shares.total) as total
  from returns.cell
  join shares
    on shares.tables = split_part(cell.table_id, '-', 1)
  where cell.run_id = :run_id
    and (cell.table_id like 'SG1%' or cell.column_key = 'total')
  group by cell.table_id, cell.column_key
)
select
  'SAC-T18' as check_id,
  'warning' as severity,
  table_id,
  not_known * 100 <= total * :not_known_percent as passed,
  table_id || ' ' || column_key || ': ' || not_known || ' of ' || total || ' ('
    || round(100 * not_known / total, 1) || ' %) not known.' as detail
from counted
where total > 0
  and not_known is not null
