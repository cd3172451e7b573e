-- target: returns.salt_sts_episode
-- joins: few rows, by index
--
-- The episodes that STS002a and STS002b count, with the line of each table (spec.md 6, step 4). Reason,
-- carer and ethnicity are those of the row that speaks for the episode. Route: of the request that
-- led to it; for existing clients the extract has none (7.2).
insert into returns.salt_sts_episode (
  run_id, measure, episode_key, record_id, age_band, route_key, psr_key, carer_key, ethnicity_key,
  column_key, setting_key
)
with settings as (
  select
    cast(service_hierarchy as smallint) as service_no,
    replace(sts001_column, 'lts_', '') as setting_key
  from reference.salt_map_sts001_service
  where sts001_column like 'lts\_%'
),
reasons as (
  select psr_r2, salt_row
  from reference.salt_map_primary_support_reason
  where psr_r2 not like '(%'
),
ethnic_groups as (
  select ethnicity_r2, split_part(salt_row, ' ', 1) as salt_row
  from reference.salt_map_ethnicity
  where ethnicity_r2 not like '(%'
)
select
  :run_id,
  cluster.measure,
  returns.salt_cluster_key(
    returns.salt_person_id(speaking.nhs_number, speaking.la_person),
    cluster.cluster_start,
    cluster.cluster_no
  ),
  cluster.record_id,
  cluster.age_band,
  coalesce(route.salt_row, 'route_not_recorded'),
  coalesce(reasons.salt_row, 'psr_invalid'),
  case speaking.has_unpaid_carer
    when 'Yes' then 'carer'
    when 'No' then 'no_carer'
    else 'carer_not_known'
  end,
  coalesce(ethnic_groups.salt_row, 'ethnicity_invalid'),
  sequel.column_key,
  case when cluster.measure = 'STS002a' then settings.setting_key end
from returns.salt_sts_cluster as cluster
join returns.salt_sts_sequel as sequel
  on sequel.run_id = cluster.run_id
  and sequel.measure = cluster.measure
  and sequel.person = cluster.person
  and sequel.cluster_no = cluster.cluster_no
join extract.cld_spine as speaking
  on speaking.run_id = cluster.run_id
  and speaking.record_id = cluster.record_id
left join extract.cld_spine as request
  on request.run_id = cluster.run_id
  and request.record_id = cluster.request_record_id
left join reference.salt_map_route_of_access as route
  on route.route_r2_label = request.route_of_access
left join reasons
  on reasons.psr_r2 = speaking.primary_support_reason
left join ethnic_groups
  on ethnic_groups.ethnicity_r2 = speaking.ethnicity
left join settings
  on settings.service_no = sequel.service_no
where cluster.run_id = :run_id
  and cluster.measure in ('STS002a', 'STS002b')
  and cluster.out_reason is null
