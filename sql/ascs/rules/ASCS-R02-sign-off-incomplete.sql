-- rule: ASCS-R02
-- scope: cross
-- severity: warn
-- fields: sign-off
-- check: Council name, contact name, senior officer name or job title missing, or one of the four completion answers is blank or "No"
-- message: Council {council}: the sign-off sheet lacks {value}.
-- why: The return cannot be handed in without it.
-- fix: Fill in the sign-off sheet.
-- example: no senior officer
-- basis: source
with wanted as (
  select council.run_id, council.la_code, council.file_no, items.item, items.role, items.row_order
  from extract.ascs_council as council
  cross join reference.ascs_information as items
  where council.run_id = :run_id
    and items.question = 'sign_off'
    and items.role in ('name', 'complete')
),
missing as (
  select wanted.la_code, wanted.file_no, string_agg(wanted.item, ', ' order by wanted.row_order) as items
  from wanted
  left join extract.ascs_information as given
    on given.run_id = wanted.run_id
    and given.la_code = wanted.la_code
    and given.item = wanted.item
  where given.value is null
    or (wanted.role = 'complete' and lower(given.value) <> 'yes')
  group by wanted.la_code, wanted.file_no
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Sign Off Sheet' as field,
  council.items as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from missing as council
