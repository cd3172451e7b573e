-- rule: ASCS-R12
-- scope: cross
-- severity: warn
-- fields: Response
-- check: Response rate < 30% or > 70%
-- message: Council {council}: {value} of the sample answered.
-- why: The rate is far from that of other councils.
-- fix: Check the response codes, or comment in the return.
-- example: 25%
-- basis: source
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Response' as field,
  round(100 * council.respondents / council.people, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from extract.ascs_council as council
where council.run_id = :run_id
  and (
    100 * council.respondents < :response_lowest_percent * council.people
    or 100 * council.respondents > :response_highest_percent * council.people
  )
