-- tables: STS002b-1, STS002b-2a, STS002b-2b, STS002b-3, STS002b-4, STS002b-5
-- files: history
--
-- STS002b: what followed short term support to maximise independence (ST-Max) of existing clients.
-- Unit: episodes (clusters of ST-Max rows). Population: episodes that ended in the year, of people aged
-- 18 and over who had long term support on the first day of the episode.
-- Source: SALT specification, section 7 (7.1 who is counted, 7.2 columns). Table 1 route, 2a and 2b
-- primary support reason by age, 3 carer, 4 ethnicity. Table 5 is blank: an early end of the service
-- cannot be told. Gives a member an episode and table.
with episode as (
  select *
  from returns.salt_sts_episode
  where run_id = :run_id
    and measure = 'STS002b'
)
select
  'STS002b-' || line.table_no as table_id,
  line.row_key,
  episode.column_key,
  episode.episode_key as member_key,
  episode.record_id
from episode
cross join lateral (
  values
    ('1', route_key),
    (case age_band when '18-64' then '2a' else '2b' end, psr_key),
    ('3', carer_key),
    ('4', ethnicity_key)
) as line (table_no, row_key)
