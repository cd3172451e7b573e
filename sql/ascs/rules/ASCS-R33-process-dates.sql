-- rule: ASCS-R33
-- scope: cross
-- severity: warn
-- fields: survey process dates
-- check: Eligible population extract date and questionnaire send date 1 May of the survey year start to 31 May of the year end; reminder and close dates after the send date and not after 31 May
-- message: Council {council}: {item} is {value}, outside what the survey year allows.
-- why: The survey has one fieldwork period.
-- fix: Correct the date.
-- example: questionnaires sent on 01/06/2026
-- basis: source
with given as (
  select la_code, item, value
  from extract.ascs_information
  where run_id = :run_id
    and item in ('extract_date', 'questionnaires_sent', 'reminders_sent', 'accepted_to')
    and value is not null
),
dates as (
  select
    given.la_code,
    given.item,
    given.value,
    case
      when given.value ~ '^\d{4}-\d{2}-\d{2}' then to_date(left(given.value, 10), 'YYYY-MM-DD')
      when given.value ~ '^\d{1,2}/\d{1,2}/\d{4}' then to_date(given.value, 'DD/MM/YYYY')
    end as day
  from given
),
judged as (
  select
    dates.la_code,
    dates.item,
    dates.value,
    dates.day is null
      or dates.day > make_date(extract(year from cast(:year_end as date))::integer, 5, 31)
      or (
        dates.item in ('extract_date', 'questionnaires_sent')
        and dates.day < make_date(extract(year from cast(:year_start as date))::integer, 5, 1)
      )
      or (dates.item in ('reminders_sent', 'accepted_to') and dates.day <= sent.day) as wrong
  from dates
  left join dates as sent
    on sent.la_code = dates.la_code
    and sent.item = 'questionnaires_sent'
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  judged.item as field,
  judged.value as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'item', judged.item) as slots
from extract.ascs_council as council
join judged
  on judged.la_code = council.la_code
  and judged.wrong
where council.run_id = :run_id
