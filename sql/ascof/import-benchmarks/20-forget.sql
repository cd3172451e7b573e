-- does: store
--
-- The latest import of a year wins: the values that are there of the years of this file go.
delete from reference.benchmark
where year in (
  select year
  from given
  where not_used is null
)
