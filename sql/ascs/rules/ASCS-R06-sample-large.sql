-- rule: ASCS-R06
-- scope: cross
-- severity: warn
-- fields: sample size
-- check: Total sample >= 70% of eligible population (ignore when all were sampled)
-- message: Council {council}: {value} of the eligible population are in the sample.
-- why: So large a sample is seldom meant.
-- fix: Check the eligible population; or comment in the return.
-- example: 80 in the sample of 100
-- basis: source
select
  cast(null as bigint) as record_id,
  council.file_no,
  'sample' as field,
  round(100 * council.people / council.eligible, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from extract.ascs_council as council
where council.run_id = :run_id
  and council.eligible > 0
  and 100 * council.people >= :largest_sample_percent * council.eligible
  and council.people <> council.eligible
