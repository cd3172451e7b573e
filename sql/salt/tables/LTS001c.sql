-- tables: LTS001c-1a, LTS001c-1b
--
-- LTS001c: clients with long term support on 31 March that has been continuous for 12 months or more.
-- Unit: people. Population: service users aged 18 and over with a long term support service on 31
-- March. Source: SALT specification, sections 3.3 (person), 3.4 (age), 4.1 (cohort; which rows are
-- continuous says returns.salt_lts_cluster), 4.2 (one line a person), 4.3 (part direct payment). Gives
-- a member a person and table: the setting and delivery mechanism that wins by the hierarchy, and the
-- primary support reason of that row.
with continuous as (
  select
    cohort.record_id,
    cohort.person,
    cohort.person_id,
    cohort.start_date,
    cohort.age_band,
    cohort.setting_rank,
    cohort.setting_column,
    cohort.psr_key,
    cohort.psr_known,
    bool_or(cohort.setting_column in ('community_cmpb', 'community_commissioned')) over (
      partition by cohort.person
    ) as also_managed
  from returns.salt_lts_cohort as cohort
  join returns.salt_lts_cluster as cluster
    on cluster.run_id = cohort.run_id
    and cluster.record_id = cohort.record_id
    and cluster.continuous
  where cohort.run_id = :run_id
    and cohort.measure = 'LTS001c'
),
ranked as (
  select
    cohort.*,
    dense_rank() over (
      partition by person, age_band
      order by setting_rank, psr_known desc, start_date desc
    ) as place
  from continuous as cohort
  where age_band <> 'under 18'
),
lines as (
  select
    min(person_id) as person_id,
    age_band,
    min(setting_column) as setting_column,
    case when min(psr_key) = max(psr_key) then min(psr_key) else 'psr_unknown' end as psr_key,
    min(record_id) as record_id,
    bool_or(also_managed) as also_managed
  from ranked
  where place = 1
  group by person, age_band
)
select
  case lines.age_band when '18-64' then 'LTS001c-1a' else 'LTS001c-1b' end as table_id,
  lines.psr_key as row_key,
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
