-- does: store
--
-- Imports of which nothing is left.
delete from reference.benchmark_import
where not exists (
  select
  from reference.benchmark
  where benchmark.import_id = benchmark_import.import_id
)
