-- tables: LTS001b-1a, LTS001b-1b, LTS001b-2, LTS001b-3a, LTS001b-3b, LTS001b-3c
--
-- LTS001b: clients with long term support on 31 March, by primary support reason, carer, and ethnicity.
-- Unit: people. Population: service users aged 18 and over with a long term support service on 31 March.
-- Source: SALT specification, sections 3.3 (person), 3.4 (age), 4.1 (cohort), 4.2 (one line a
-- person), 4.3
-- (part direct payment). Table 2 takes the carer status, tables 3a and 3b the ethnicity of male and
-- female clients in the place of the reason; 3c counts clients of other or unknown gender. Gives a member a person and table: the setting and delivery mechanism that wins by
-- the hierarchy, and the primary support reason of that row.
with cohort as (
  select
    record_id, person, person_id, start_date, end_date, age_band, setting_rank, setting_column, psr_key,
    psr_known, carer_key, carer_known, gender, ethnicity_key, ethnicity_known,
    bool_or(setting_column in ('community_cmpb', 'community_commissioned')) over (
      partition by person
    ) as also_managed
  from returns.salt_lts_cohort
  where run_id = :run_id
    and measure = 'LTS001b'
),
adults as (
  select
    '1a' as table_no, person, person_id, record_id, start_date, setting_rank, setting_column,
    psr_key as row_key, psr_known as known, 'psr_unknown' as conflict_key, also_managed
  from cohort
  where age_band = '18-64'
  union all
  select
    '1b', person, person_id, record_id, start_date, setting_rank, setting_column,
    psr_key, psr_known, 'psr_unknown', also_managed
  from cohort
  where age_band = '65+'
  union all
  select
    '2', person, person_id, record_id, start_date, setting_rank, setting_column,
    carer_key, carer_known, 'carer_not_known', also_managed
  from cohort
  where age_band <> 'under 18'
  union all
  select
    case gender when 'Male' then '3a' else '3b' end, person, person_id, record_id, start_date, setting_rank,
    setting_column, ethnicity_key, ethnicity_known, 'no_data_undeclared', also_managed
  from cohort
  where age_band <> 'under 18'
    and gender in ('Male', 'Female')
),
ranked as (
  select
    adults.*,
    dense_rank() over (
      partition by table_no, person
      order by setting_rank, known desc, start_date desc
    ) as place
  from adults
),
lines as (
  select
    table_no,
    min(person_id) as person_id,
    min(setting_column) as setting_column,
    case when min(row_key) = max(row_key) then min(row_key) else min(conflict_key) end as row_key,
    min(record_id) as record_id,
    bool_or(also_managed) as also_managed
  from ranked
  where place = 1
  group by table_no, person
)
select
  'LTS001b-' || lines.table_no as table_id,
  lines.row_key,
  case
    when lines.setting_column = 'community_dp_only'
      and cast(:split_part_direct_payment as boolean)
      and lines.also_managed
      then 'community_part_dp'
    else lines.setting_column
  end as column_key,
  lines.person_id as member_key,
  lines.record_id
from lines
union all
select
  'LTS001b-3c',
  'other_gender',
  'total',
  min(person_id),
  min(record_id)
from cohort
where age_band <> 'under 18'
  and gender in ('Other', 'Unknown')
group by person
