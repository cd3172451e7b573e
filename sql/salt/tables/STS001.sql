-- tables: STS001-1a, STS001-1b, STS001-2a, STS001-2b
-- files: history
--
-- STS001: requests for support from new clients, by route of access and what followed.
-- Unit: requests (clusters of request rows). Population: requests of people aged 18 and over that ended
-- in the year, where no long term support was open on the day that they started.
-- Source: SALT specification, sections 3.4 (age), 3.7 (clusters), 3.8 (what follows), 5.2 (new
-- clients), 5.3 (columns; step 7 route, step 9 repeat requests). Gives a member a request and table;
-- in the line total_clients of tables 1a and 1b a member a person.
with request as (
  select
    cluster.person,
    cluster.cluster_no,
    cluster.cluster_start,
    cluster.record_id,
    case cluster.age_band when '18-64' then 'a' else 'b' end as age_table,
    coalesce(route.salt_row, 'route_not_recorded') as route_key,
    sequel.column_key,
    returns.salt_person_id(speaking.nhs_number, speaking.la_person) as person_id
  from returns.salt_sts_cluster as cluster
  join returns.salt_sts_sequel as sequel
    on sequel.run_id = cluster.run_id
    and sequel.measure = cluster.measure
    and sequel.person = cluster.person
    and sequel.cluster_no = cluster.cluster_no
  join extract.cld_spine as speaking
    on speaking.run_id = cluster.run_id
    and speaking.record_id = cluster.record_id
  left join reference.salt_map_route_of_access as route
    on route.route_r2_label = speaking.route_of_access
  where cluster.run_id = :run_id
    and cluster.measure = 'STS001'
    and cluster.out_reason is null
),
repeated as (
  -- step 9: an episode of ST-Max ended on or before the first day, and in the months before it
  select distinct
    request.person,
    request.cluster_no
  from request
  join returns.salt_sts_cluster as episode
    on episode.run_id = :run_id
    and episode.measure = 'STS002b'
    and episode.person = request.person
    and episode.cluster_end <= request.cluster_start
    and episode.cluster_end
      >= request.cluster_start - make_interval(months => cast(:repeat_request_months as integer))
)
select
  'STS001-1' || age_table as table_id,
  route_key as row_key,
  column_key,
  returns.salt_cluster_key(person_id, cluster_start, cluster_no) as member_key,
  record_id
from request
union all
select
  'STS001-1' || age_table,
  'total_clients',
  column_key,
  min(person_id),
  min(record_id)
from request
group by age_table, column_key, person
union all
select
  'STS001-2' || request.age_table,
  request.route_key,
  request.column_key,
  returns.salt_cluster_key(request.person_id, request.cluster_start, request.cluster_no),
  request.record_id
from request
join repeated
  on repeated.person = request.person
  and repeated.cluster_no = request.cluster_no
