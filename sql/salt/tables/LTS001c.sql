-- tables: LTS001c-1a, LTS001c-1b
-- files: year
-- judged: every row of the selection LTS001c
--
-- LTS001c: clients with long term support on 31 March that has been continuous for 12 months or more.
-- Unit: people. Population: service users aged 18 and over with a long term support service on 31
-- March. Source: SALT specification, sections 3.3 (person), 3.4 (age), 4.1 (cohort; which rows are
-- continuous says returns.salt_lts_cluster), 4.2 (one line a person), 4.3 (part direct payment).
-- Gives every row of the cohort: the one that speaks for the person with its cell, the others with the
-- step at which they fell behind, the reason, and the row that stands in their place.
with cohort as (
  select
    cohort.record_id,
    cohort.person,
    cohort.person_id,
    cohort.start_date,
    cohort.end_date,
    cohort.age_band,
    cohort.setting_rank,
    cohort.setting_column,
    cohort.psr_key,
    cohort.psr_known,
    cluster.continuous,
    cluster.cluster_start,
    bool_or(cohort.setting_column in ('community_cmpb', 'community_commissioned')) over (
      partition by cohort.person, cluster.continuous
    ) as also_managed
  from returns.salt_lts_cohort as cohort
  join returns.salt_lts_cluster as cluster
    on cluster.run_id = cohort.run_id
    and cluster.record_id = cohort.record_id
  where cohort.run_id = :run_id
    and cohort.measure = 'LTS001c'
),
ranked as (
  select
    cohort.*,
    first_value(record_id) over best_first as speaking_record,
    first_value(setting_rank) over best_first as best_rank,
    first_value(psr_known) over best_first as best_known,
    first_value(start_date) over best_first as best_start,
    min(psr_key) over equals as first_key,
    max(psr_key) over equals as last_key
  from cohort
  window
    best_first as (
      partition by person, continuous, age_band
      order by setting_rank, psr_known desc, start_date desc, record_id
    ),
    equals as (
      partition by person, continuous, age_band
      order by setting_rank, psr_known desc, start_date desc
      range between current row and current row
    )
),
judged as (
  select
    ranked.*,
    case
      when not continuous and end_date < cast(:year_end as date) then 'ENDED_BEFORE_SNAPSHOT'
      when not continuous then 'NOT_CONTINUOUS'
      when age_band = 'under 18' then 'UNDER_18'
      when setting_rank > best_rank then 'OTHER_SETTING'
      when psr_known < best_known then 'OTHER_KNOWN'
      when start_date < best_start then 'OTHER_LATER'
      when record_id <> speaking_record then 'SAME_LINE'
    end as reason
  from ranked
)
select
  case age_band when '18-64' then 'LTS001c-1a' else 'LTS001c-1b' end as table_id,
  case when first_key = last_key then first_key else 'psr_unknown' end as row_key,
  case
    when setting_column = 'community_dp_only'
      and cast(:split_part_direct_payment as boolean)
      and also_managed
      then 'community_part_dp'
    else setting_column
  end as column_key,
  person_id as member_key,
  record_id,
  case
    when reason in ('ENDED_BEFORE_SNAPSHOT', 'NOT_CONTINUOUS') then '4.1'
    when reason = 'UNDER_18' then '3.4'
    else '4.2'
  end as step,
  reason,
  case
    when reason not in ('ENDED_BEFORE_SNAPSHOT', 'NOT_CONTINUOUS', 'UNDER_18') then speaking_record
  end as because_of,
  'unbroken since ' || to_char(cluster_start::timestamp, 'DD/MM/YYYY') as detail
from judged
