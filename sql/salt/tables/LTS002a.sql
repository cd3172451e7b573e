-- tables: LTS002a-1a-i, LTS002a-1a-ii, LTS002a-1b-i, LTS002a-1b-ii, LTS002a-2
-- files: year
--
-- LTS002a: unplanned reviews of clients with long term support in the year, by significant event and
-- sequel; and care home admissions that followed planned reviews.
-- Unit: reviews (tables 1), admissions (table 2); people in the lines total_clients and
-- prison_clients. Population: reviews, ended in the year, of people of LTS001a. Source: SALT
-- specification, sections 9.1 to 9.3 (returns.salt_lts_review) and 9.5 (tables). Gives a member a
-- review, admission or person. A review in prison stands in no cell, only in the line prison_clients.
with counted as (
  select
    record_id,
    person,
    person_id,
    age_band,
    case age_band when '18-64' then 'a' else 'b' end as age_letter,
    end_date,
    review_type,
    significant_event,
    setting,
    case setting when 'community' then 'i' else 'ii' end as setting_numeral,
    progresses,
    sequel
  from returns.salt_lts_review
  where run_id = :run_id
    and measure = 'LTS002a'
    and out_reason is null
),
unplanned as (
  select
    record_id,
    person_id,
    age_letter,
    'LTS002a-1' || age_letter || '-' || setting_numeral as table_id,
    significant_event,
    setting,
    sequel
  from counted
  where review_type = 'unplanned'
),
-- 9.5, table 2: one admission counts once, whatever the number of reviews before it
admission as (
  select
    counted.person_id,
    counted.age_band,
    service.setting,
    service.start_date,
    min(service.record_id) as record_id
  from counted
  join returns.salt_package_service as service
    on service.run_id = :run_id
    and service.person = counted.person
    and service.setting in ('nursing', 'residential')
    and service.start_date > counted.end_date
    and service.start_date <= cast(:year_end as date)
  where counted.review_type = 'planned'
    and counted.setting = 'community'
    and counted.progresses
    and service.file_no in (
      select submission.file_no
      from returns.submission
      where submission.run_id = :run_id
        and submission.purpose = 'year'
    )
  group by counted.person_id, counted.age_band, service.setting, service.start_date
)
select
  table_id,
  significant_event as row_key,
  sequel as column_key,
  'review ' || record_id as member_key,
  record_id
from unplanned
where setting <> 'prison'
union all
select
  table_id,
  'total_clients',
  'total',
  person_id,
  min(record_id)
from unplanned
where setting <> 'prison'
group by table_id, person_id
union all
select
  'LTS002a-1' || age_letter || '-i',
  'prison_clients',
  'total',
  person_id,
  min(record_id)
from unplanned
where setting = 'prison'
group by age_letter, person_id
union all
select
  'LTS002a-2',
  case age_band when '18-64' then 'age_18_64' else 'age_65_plus' end,
  'move_' || setting,
  person_id || ' ' || setting || ' ' || to_char(start_date::timestamp, 'YYYY-MM-DD'),
  record_id
from admission
