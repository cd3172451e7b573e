-- tables: LTS004-1, LTS004-2a, LTS004-2b
-- files: year
-- judged: every row of the selection LTS004, once for each status
--
-- LTS004: employment (1) and accommodation (2a settled, 2b unsettled) of clients with a learning
-- disability. Unit: people. Population: service users of 18 to 64 with a long term support service in
-- the year whose row has the reason learning disability; profile NHS_PDF leaves prison out (selection
-- LTS004). Source: SALT specification, section 11. Gives every row of the cohort for each status: the
-- one that speaks for the person with its cell, the others with the reason and that row:
--   step 2  rows whose status is in the list; of those the latest start; known before Unknown; several
--           statuses left: Unknown. Gender from the same rows, of several the last record's (Unknown
--           is one of them, a blank is none)
--   step 3  nobody's row has a status of the list: invalid
with cohort as (
  select
    record_id,
    person,
    person_id,
    start_date,
    gender,
    employment_status,
    accommodation_status
  from returns.salt_event_detail
  where run_id = :run_id
    and selection = 'LTS004'
),
stated as (
  select
    'employment' as status,
    cohort.record_id,
    cohort.person,
    cohort.person_id,
    cohort.start_date,
    cohort.gender,
    listed.salt_row as row_key
  from cohort
  left join reference.salt_map_employment as listed
    on listed.employment_r2 = cohort.employment_status
  union all
  select
    'accommodation',
    cohort.record_id,
    cohort.person,
    cohort.person_id,
    cohort.start_date,
    cohort.gender,
    listed.salt_row
  from cohort
  left join reference.salt_map_accommodation as listed
    on listed.accommodation_r2 = cohort.accommodation_status
),
ranked as (
  select
    stated.*,
    dense_rank() over best_first as place,
    first_value(row_key) over best_first as best_key,
    first_value(start_date) over best_first as best_start
  from stated
  window best_first as (
    partition by status, person
    order by row_key is not null desc, start_date desc, row_key <> status || '_unknown' desc
  )
),
lines as (
  select
    status,
    person,
    case
      when min(row_key) is null then status || '_invalid'
      when min(row_key) = max(row_key) then min(row_key)
      else status || '_unknown'
    end as row_key,
    (array_agg(gender order by record_id desc) filter (where gender is not null))[1] as gender,
    max(record_id) as record_id
  from ranked
  where place = 1
  group by status, person
),
accommodation as (
  select salt_row, lts004_table
  from reference.salt_map_accommodation
),
judged as (
  select
    ranked.status,
    ranked.record_id,
    ranked.person_id,
    lines.row_key,
    lines.gender,
    lines.record_id as speaking_record,
    case
      when ranked.row_key is null and ranked.best_key is not null then 'STATUS_NOT_LISTED'
      when ranked.start_date < ranked.best_start then 'STATUS_OLDER'
      when ranked.place > 1 then 'STATUS_UNKNOWN'
      when ranked.record_id <> lines.record_id then 'STATUS_SAME'
    end as reason
  from ranked
  join lines
    on lines.status = ranked.status
    and lines.person = ranked.person
)
select
  case judged.status
    when 'employment' then 'LTS004-1'
    else 'LTS004-' || coalesce(accommodation.lts004_table, '2b')
  end as table_id,
  judged.row_key,
  case judged.gender
    when 'Male' then 'male'
    when 'Female' then 'female'
    when 'Other' then 'other'
    else 'gender_unknown'
  end as column_key,
  judged.person_id as member_key,
  judged.record_id,
  '11' as step,
  judged.reason,
  case when judged.reason is not null then judged.speaking_record end as because_of,
  null as detail
from judged
left join accommodation
  on accommodation.salt_row = judged.row_key
