-- rule: ASCS-R30
-- scope: cross
-- severity: warn
-- fields: eligible population
-- check: |(EP - SALT LTS001b) / EP| > 20%
-- message: Council {council}: the eligible population differs from SALT by {value} of itself.
-- why: Both count people with long-term support.
-- fix: Check the extract of the eligible population, or comment in the return.
-- example: 1,000 against 1,300 in SALT
-- basis: source
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Eligible Population' as field,
  round(100 * (council.eligible - salt.people) / council.eligible, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from extract.ascs_council as council
join extract.ascs_comparison as salt
  on salt.run_id = council.run_id
  and salt.la_code = council.la_code
  and salt.compared = 'salt'
  and salt.stratum is null
where council.run_id = :run_id
  and council.eligible > 0
  and 100 * abs(council.eligible - salt.people) > :salt_difference_percent * council.eligible
