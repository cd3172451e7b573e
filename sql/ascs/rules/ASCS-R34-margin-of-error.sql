-- rule: ASCS-R34
-- scope: cross
-- severity: warn
-- fields: minimum responses
-- check: Achieved margin of error (spec 4.1) above 5%
-- message: Council {council}: the margin of error is {value} points; more answers are needed.
-- why: The minimum of responses was not met.
-- fix: Send out more questionnaires while there is time; comment in the return.
-- example: 28.2%
-- basis: assumed
with answered as (
  select
    council.la_code,
    count(*)::numeric as n
  from extract.ascs_council as council
  join extract.ascs_person as person
    on person.run_id = council.run_id
    and person.la_code = council.la_code
    and person.response = 1
    and person.method_collection between 1 and 3
  where council.run_id = :run_id
  group by council.la_code
),
margins as (
  select
    council.la_code,
    council.file_no,
    100 * 1.959963984540054
      * sqrt(greatest(0, 0.25 / answered.n * (1 - answered.n / council.eligible))) as margin
  from extract.ascs_council as council
  join answered
    on answered.la_code = council.la_code
  where council.run_id = :run_id
    and council.eligible > 0
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Response' as field,
  round(council.margin, 1)::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from margins as council
where council.margin > :margin_of_error_percent
