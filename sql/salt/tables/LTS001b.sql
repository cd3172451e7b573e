-- tables: LTS001b-1a, LTS001b-1b, LTS001b-2, LTS001b-3a, LTS001b-3b, LTS001b-3c
-- files: year
-- judged: every row of the selection LTS001b, once for each table
--
-- LTS001b: clients with long term support on 31 March, by primary support reason, carer, and ethnicity.
-- Unit: people. Population: service users aged 18 and over with a long term support service on 31 March.
-- Source: SALT specification, sections 3.3 (person), 3.4 (age), 4.1 (cohort), 4.2 (one line a person),
-- 4.3 (part direct payment). Table 2 takes the carer status, tables 3a and 3b the ethnicity of male and
-- female clients in the place of the reason; 3c counts clients of other or unknown gender.
-- Gives every row of the cohort for each table: the one that speaks for the person with its cell, the
-- others with the step at which they fell behind, the reason, and the row that stands in their place.
with cohort as (
  select
    record_id,
    person,
    person_id,
    start_date,
    age_band,
    setting_rank,
    setting_column,
    psr_key,
    psr_known,
    carer_key,
    carer_known,
    gender,
    ethnicity_key,
    ethnicity_known,
    bool_or(setting_column in ('community_cmpb', 'community_commissioned')) over (
      partition by person
    ) as also_managed
  from returns.salt_lts_cohort
  where run_id = :run_id
    and measure = 'LTS001b'
),
line as (
  select
    case age_band when '65+' then '1b' else '1a' end as table_no,
    age_band,
    person,
    person_id,
    record_id,
    start_date,
    setting_rank,
    setting_column,
    psr_key as row_key,
    psr_known as known,
    'psr_unknown' as conflict_key,
    also_managed
  from cohort
  union all
  select
    '2',
    age_band,
    person,
    person_id,
    record_id,
    start_date,
    setting_rank,
    setting_column,
    carer_key,
    carer_known,
    'carer_not_known',
    also_managed
  from cohort
  where age_band <> 'under 18'
  union all
  select
    case gender when 'Male' then '3a' else '3b' end,
    age_band,
    person,
    person_id,
    record_id,
    start_date,
    setting_rank,
    setting_column,
    ethnicity_key,
    ethnicity_known,
    'no_data_undeclared',
    also_managed
  from cohort
  where age_band <> 'under 18'
    and gender in ('Male', 'Female')
  union all
  -- 3c has one cell: whichever row comes first speaks
  select
    '3c',
    age_band,
    person,
    person_id,
    record_id,
    date '1900-01-01',
    0,
    'total',
    'other_gender',
    true,
    'other_gender',
    false
  from cohort
  where age_band <> 'under 18'
    and gender in ('Other', 'Unknown')
),
ranked as (
  select
    line.*,
    first_value(record_id) over best_first as speaking_record,
    first_value(setting_rank) over best_first as best_rank,
    first_value(known) over best_first as best_known,
    first_value(start_date) over best_first as best_start,
    min(row_key) over equals as first_key,
    max(row_key) over equals as last_key
  from line
  window
    best_first as (
      partition by person, table_no, age_band = 'under 18'
      order by setting_rank, known desc, start_date desc, record_id
    ),
    equals as (
      partition by person, table_no, age_band = 'under 18'
      order by setting_rank, known desc, start_date desc
      range between current row and current row
    )
),
judged as (
  select
    ranked.*,
    case
      when age_band = 'under 18' then 'UNDER_18'
      when setting_rank > best_rank then 'OTHER_SETTING'
      when known < best_known then 'OTHER_KNOWN'
      when start_date < best_start then 'OTHER_LATER'
      when record_id <> speaking_record then 'SAME_LINE'
    end as reason
  from ranked
)
select
  'LTS001b-' || table_no as table_id,
  case when first_key = last_key then first_key else conflict_key end as row_key,
  case
    when setting_column = 'community_dp_only'
      and cast(:split_part_direct_payment as boolean)
      and also_managed
      then 'community_part_dp'
    else setting_column
  end as column_key,
  person_id as member_key,
  record_id,
  case when reason = 'UNDER_18' then '3.4' else '4.2' end as step,
  reason,
  case when reason <> 'UNDER_18' then speaking_record end as because_of,
  null as detail
from judged
