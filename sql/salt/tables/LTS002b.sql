-- tables: LTS002b-1a-i, LTS002b-1a-ii, LTS002b-1b-i, LTS002b-1b-ii, LTS002b-2a, LTS002b-2b, LTS002b-3
-- files: year
--
-- LTS002b: reviews of clients with continuous long term support for 12 months or more: unplanned ones
-- by significant event and sequel, planned ones by age and sequel, and clients by type of review.
-- Unit: reviews (tables 1 and 2), people (table 3, and the lines total_clients and prison_clients).
-- Population: reviews, ended in the year, of people of LTS001c. Source: SALT specification, sections
-- 9.1 to 9.3 (returns.salt_lts_review) and 9.5 (tables). Gives a member a review or person. A review
-- in prison stands in no cell of tables 1 and 2, only in the line prison_clients.
with counted as (
  select
    record_id,
    person_id,
    age_band,
    case age_band when '18-64' then 'a' else 'b' end as age_letter,
    case age_band when '18-64' then 'age_18_64' else 'age_65_plus' end as age_row,
    review_type,
    significant_event,
    setting,
    sequel
  from returns.salt_lts_review
  where run_id = :run_id
    and measure = 'LTS002b'
    and out_reason is null
),
in_cells as (
  select
    record_id,
    person_id,
    case review_type
      when 'unplanned'
        then 'LTS002b-1' || age_letter || case setting when 'community' then '-i' else '-ii' end
      else 'LTS002b-2' || case setting when 'community' then 'a' else 'b' end
    end as table_id,
    case review_type when 'unplanned' then significant_event else age_row end as row_key,
    sequel
  from counted
  where setting <> 'prison'
),
-- 9.5, table 3
reviewed as (
  select
    person_id,
    age_row,
    bool_or(review_type = 'planned') as planned,
    bool_or(review_type = 'unplanned') as unplanned,
    min(record_id) as record_id
  from counted
  group by person_id, age_row
)
select
  table_id,
  row_key,
  sequel as column_key,
  'review ' || record_id as member_key,
  record_id
from in_cells
union all
select
  table_id,
  'total_clients',
  'total',
  person_id,
  min(record_id)
from in_cells
group by table_id, person_id
union all
select
  'LTS002b-1' || age_letter || '-i',
  'prison_clients',
  'total',
  person_id,
  min(record_id)
from counted
where setting = 'prison'
  and review_type = 'unplanned'
group by age_letter, person_id
union all
select
  'LTS002b-3',
  age_row,
  case
    when planned and unplanned then 'both'
    when planned then 'planned_only'
    else 'unplanned_only'
  end,
  person_id,
  record_id
from reviewed
