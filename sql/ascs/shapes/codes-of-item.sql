-- How the people of a council are spread over the valid codes of an item of the data return. Two things
-- are told: that those coded are not as many as the sample, and that a part of those coded is smaller or
-- larger than usual. Source: survey specification, rules R11 to R26.
-- Parameters of the rule that uses it:
--   field      of the data return, for example Gender
--   code_list  of reference.ascs_codes; -9 (missing) is no valid code
--   parts      code: each code is a part; group: codes with the same publication group are one
--   part       all, or the only part that is looked at
--   adds_up    yes: those coded are compared with the sample
--   least      the smallest and
--   most       the largest usual share of a part in percent; 0 and 100 find nothing
with valid as (
  select
    codes.code,
    case when :parts = 'group' then codes.publication_group else codes.code end as part
  from reference.ascs_codes as codes
  where codes.code_list = :code_list
    and codes.code <> '-9'
),
coded as (
  select
    council.la_code,
    valid.part,
    sum(given.people) as people
  from extract.ascs_council as council
  join extract.ascs_given as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
    and given.field = :field
  join valid
    on valid.code = given.value
  where council.run_id = :run_id
  group by council.la_code, valid.part
),
wholes as (
  select
    la_code,
    sum(people) as people
  from coded
  group by la_code
),
looked_at as (
  select distinct valid.part
  from valid
  where :part in ('all', valid.part)
),
share as (
  select
    council.la_code,
    council.file_no,
    looked_at.part,
    100 * coalesce(coded.people, 0) / wholes.people as percent
  from extract.ascs_council as council
  join wholes
    on wholes.la_code = council.la_code
  cross join looked_at
  left join coded
    on coded.la_code = council.la_code
    and coded.part = looked_at.part
  where council.run_id = :run_id
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  :field as field,
  coalesce(wholes.people, 0)::text as value_found,
  null as value_expected,
  jsonb_build_object(
    'council', council.la_code,
    'what', 'people with a valid code, but the sample has ' || council.people
  ) as slots
from extract.ascs_council as council
left join wholes
  on wholes.la_code = council.la_code
where council.run_id = :run_id
  and :adds_up = 'yes'
  and coalesce(wholes.people, 0) <> council.people
union all
select
  cast(null as bigint),
  share.file_no,
  :field,
  round(share.percent, 1) || '%',
  null,
  jsonb_build_object('council', share.la_code, 'what', 'of those coded are ' || share.part)
from share
where share.percent < cast(:least as numeric)
  or share.percent > cast(:most as numeric)
