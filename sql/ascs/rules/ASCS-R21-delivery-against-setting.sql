-- rule: ASCS-R21
-- scope: cross
-- severity: warn
-- fields: MechOfDelivery
-- check: Count of codes 1-4 differs from count of SupportSetting 1
-- message: Council {council}: {value} people have a mechanism of delivery from 1 to 4, but {expected} are in the community.
-- why: The mechanism of delivery is about support in the community.
-- fix: Correct the one that is wrong.
-- example: MechOfDelivery 5 in the community
-- basis: source
with counted as (
  select
    council.la_code,
    council.file_no,
    coalesce(sum(given.people) filter (
      where given.field = 'MechOfDelivery' and given.value in ('1', '2', '3', '4')
    ), 0) as delivered,
    coalesce(sum(given.people) filter (
      where given.field = 'SupportSetting' and given.value = '1'
    ), 0) as community
  from extract.ascs_council as council
  left join extract.ascs_given as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
  where council.run_id = :run_id
  group by council.la_code, council.file_no
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'MechOfDelivery' as field,
  council.delivered::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'expected', council.community) as slots
from counted as council
where council.delivered <> council.community
