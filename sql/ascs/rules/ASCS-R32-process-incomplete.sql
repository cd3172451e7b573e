-- rule: ASCS-R32
-- scope: cross
-- severity: warn
-- fields: survey process information
-- check: A mandatory question is not answered, or "please give details" text is blank
-- message: Council {council}: in the survey process information these are not answered: {value}.
-- why: The figures are read with these answers beside them.
-- fix: Answer every question; give details where the answer asks for them.
-- example: no tick for the fieldwork
-- basis: source
with given as (
  select la_code, item, nullif(btrim(value), '') as value
  from extract.ascs_information
  where run_id = :run_id
),
councils as (
  select council.la_code, council.file_no
  from extract.ascs_council as council
  where council.run_id = :run_id
    and exists (
      select
      from given
      join reference.ascs_information as items
        on items.item = given.item
        and items.sheet = 'Survey Process Information'
      where given.la_code = council.la_code
    )
),
questions as (
  select
    councils.la_code,
    councils.file_no,
    items.question,
    min(items.row_order) as place,
    bool_or(items.role like 'tick%') as ticks,
    bool_or(items.role in ('date', 'later date')) as dated,
    bool_or(given.value is not null and items.role like 'tick%') as ticked,
    bool_or(given.value is not null and items.role = 'tick with details') as asks_details,
    bool_or(given.value is not null and items.role = 'details') as details,
    bool_or(given.value is not null and items.role in ('date', 'later date')) as has_date
  from councils
  cross join reference.ascs_information as items
  left join given
    on given.la_code = councils.la_code
    and given.item = items.item
  where items.sheet = 'Survey Process Information'
    and items.item <> 'accepted_after'
  group by councils.la_code, councils.file_no, items.question
),
missing as (
  select la_code, file_no, string_agg(question, ', ' order by place) as questions
  from questions
  where (ticks and not coalesce(ticked, false))
    or (coalesce(asks_details, false) and not coalesce(details, false))
    or (dated and question <> 'reminders_sent' and not coalesce(has_date, false))
  group by la_code, file_no
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Survey Process Information' as field,
  council.questions as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from missing as council
