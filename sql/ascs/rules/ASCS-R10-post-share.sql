-- rule: ASCS-R10
-- scope: cross
-- severity: warn
-- fields: MethodCollection
-- check: Post is < 95% of respondents
-- message: Council {council}: {value} of the respondents answered by post.
-- why: Other methods are exceptions, and answers by them may differ.
-- fix: Check the codes, or comment in the return.
-- example: 90% by post
-- basis: source
with methods as (
  select
    council.la_code,
    council.file_no,
    council.respondents,
    coalesce(sum(given.respondents) filter (where given.value in ('1', '2', '3')), 0)::numeric as coded,
    coalesce(sum(given.respondents) filter (where given.value = '1'), 0)::numeric as post
  from extract.ascs_council as council
  left join extract.ascs_given as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
    and given.field = 'MethodCollection'
  where council.run_id = :run_id
  group by council.la_code, council.file_no, council.respondents
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'MethodCollection' as field,
  round(100 * council.post / council.respondents, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from methods as council
where council.respondents > 0
  and 100 * council.post < :post_lowest_percent * council.respondents
