-- rule: ASCS-R05
-- scope: cross
-- severity: warn
-- fields: sample size
-- check: Total sample > eligible population - people substituted for lack of capacity
-- message: Council {council}: {value} people in the sample, more than the {expected} of the eligible population who were not substituted for lack of capacity.
-- why: Somebody was asked who is not in the population.
-- fix: Correct the eligible population, table 4, or the sample.
-- example: 12 in the sample of 10
-- basis: source
with substituted as (
  select la_code, sum(value::numeric) as people
  from extract.ascs_information
  where run_id = :run_id
    and item in ('advice_care_home_manager', 'taken_by_la')
    and value ~ '^[0-9]{1,9}(\.0+)?$'
  group by la_code
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'sample' as field,
  council.people::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'expected', council.eligible - coalesce(substituted.people, 0)) as slots
from extract.ascs_council as council
left join substituted
  on substituted.la_code = council.la_code
where council.run_id = :run_id
  and council.people > council.eligible - coalesce(substituted.people, 0)
