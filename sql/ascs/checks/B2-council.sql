-- B2: the people are of the council that the run is for.
select
  'B2' as check_id,
  'warning' as severity,
  'return' as table_id,
  count(*) filter (where la_code <> :council) = 0 as passed,
  count(*) filter (where la_code <> :council) || ' of ' || count(*)
    || ' rows are of another council than ' || :council || '.' as detail
from extract.ascs_person
where run_id = :run_id
