-- rule: ASCS-R03
-- scope: cross
-- severity: warn
-- fields: sign-off
-- check: A telephone number is missing, or contact e-mail equals senior officer e-mail
-- message: Council {council}: {value} on the sign-off sheet.
-- why: Questions on the return would not find anybody.
-- fix: Fill in both telephone numbers, and the address of each person.
-- example: the same e-mail address twice
-- basis: source
with given as (
  select
    council.la_code,
    council.file_no,
    max(given.value) filter (where given.item = 'contact_telephone') as contact_telephone,
    max(given.value) filter (where given.item = 'officer_telephone') as officer_telephone,
    lower(max(given.value) filter (where given.item = 'contact_email')) as contact_email,
    lower(max(given.value) filter (where given.item = 'officer_email')) as officer_email
  from extract.ascs_council as council
  left join extract.ascs_information as given
    on given.run_id = council.run_id
    and given.la_code = council.la_code
  where council.run_id = :run_id
  group by council.la_code, council.file_no
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Sign Off Sheet' as field,
  concat_ws(
    ' and ',
    case
      when council.contact_telephone is null or council.officer_telephone is null
        then 'a telephone number is missing'
    end,
    case when council.contact_email = council.officer_email then 'both e-mail addresses are the same' end
  ) as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from given as council
where council.contact_telephone is null
  or council.officer_telephone is null
  or council.contact_email = council.officer_email
