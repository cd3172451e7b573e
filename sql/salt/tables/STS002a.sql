-- tables: STS002a-1, STS002a-2a, STS002a-2b, STS002a-3, STS002a-4, STS002a-5
-- files: history
--
-- STS002a: what followed short term support to maximise independence (ST-Max) of new clients.
-- Unit: episodes (clusters of ST-Max rows). Population: episodes that ended in the year, of people aged
-- 18 and over, and that a request in STS001 led to.
-- Source: SALT specification, section 6 (step 4: table 1 route of that request, 2a and 2b primary
-- support reason by age, 3 carer, 4 ethnicity, 5 setting of the long term support that followed).
-- Gives a member an episode and table.
with episode as (
  select *
  from returns.salt_sts_episode
  where run_id = :run_id
    and measure = 'STS002a'
)
select
  'STS002a-' || line.table_no as table_id,
  line.row_key,
  line.column_key,
  episode.episode_key as member_key,
  episode.record_id
from episode
cross join lateral (
  values
    ('1', route_key, column_key),
    (case age_band when '18-64' then '2a' else '2b' end, psr_key, column_key),
    ('3', carer_key, column_key),
    ('4', ethnicity_key, column_key),
    (
      case when column_key = 'lts_any' then '5' end,
      case age_band when '18-64' then 'age_18_64' else 'age_65_plus' end,
      setting_key
    )
) as line (table_no, row_key, column_key)
where line.table_no is not null
