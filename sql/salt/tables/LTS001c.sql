-- tables: LTS001c-1a, LTS001c-1b
--
-- LTS001c: clients with long term support on 31 March that has been continuous for 12 months or more.
-- Unit: people. Population: service users aged 18 and over with a long term support service on 31 March.
-- Source: SALT specification, sections 3.3 (person), 3.4 (age), 4.1 (cohort), 4.2 (one line a
-- person), 3.7
-- (clusters), 4.3 (part direct payment). Gaps of one day do not break a cluster. Profile NHS_SQL
-- compares a start with the end of the row just before, NHS_PDF with the latest end so far. Gives a member a person and table: the setting and delivery mechanism that wins by
-- the hierarchy, and the primary support reason of that row.
with cohort as (
  select
    record_id, person, person_id, start_date, end_date, age_band, setting_rank, setting_column, psr_key,
    psr_known, carer_key, carer_known, gender, ethnicity_key, ethnicity_known
  from returns.salt_lts_cohort
  where run_id = :run_id
    and measure = 'LTS001c'
),
in_order as (
  select
    cohort.*,
    coalesce(end_date, date '9999-12-31') as closed,
    case :profile
      when 'NHS_SQL' then lag(coalesce(end_date, date '9999-12-31')) over person_in_order
      else max(coalesce(end_date, date '9999-12-31')) over (
        person_in_order rows between unbounded preceding and 1 preceding
      )
    end as previous_end
  from cohort
  window person_in_order as (
    partition by person
    order by start_date, coalesce(end_date, date '9999-12-31'), record_id
  )
),
numbered as (
  select
    in_order.*,
    count(*) filter (where previous_end is null or start_date - previous_end > 1) over (
      partition by person
      order by start_date, closed, record_id
    ) as cluster
  from in_order
),
clustered as (
  select
    numbered.*,
    min(start_date) over (partition by person, cluster) as cluster_start
  from numbered
),
continuous as (
  select
    record_id, person, person_id, start_date, age_band, setting_rank, setting_column, psr_key, psr_known,
    bool_or(setting_column in ('community_cmpb', 'community_commissioned')) over (
      partition by person
    ) as also_managed
  from clustered
  where closed >= cast(:year_end as date)
    and case :profile
      when 'NHS_SQL' then cluster_start < cast(:lts001c_cutoff as date)
      else cluster_start <= cast(:lts001c_cutoff as date)
    end
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
