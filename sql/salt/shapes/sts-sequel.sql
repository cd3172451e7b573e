-- target: returns.salt_sts_sequel
--
-- The column of each cluster that is counted, by what followed it (spec.md 5.3 and 6, step 3). First
-- that fits:
--   1  nothing followed at all (NONE)                        outcome of the cluster
--   2  a service followed                                    the service that ranks best
--   3  no service, but a usable outcome                      the outcome that ends last
--   4  neither                                               outcome of the cluster
--   5  what followed came too late or is the next one (OUT)  outcome of the cluster
-- Parameter of the base that uses it:
--   measure   STS001, STS002a
-- Several outcomes on the last end date give the column of NFA: Other. By profile (D5): NHS_PDF means
-- different outcomes. NHS_SQL means rows, where rows equal in event type, start, end and outcome are
-- one; in STS001 rows without a usable outcome are rows too.
insert into returns.salt_sts_sequel (
  run_id, measure, person, cluster_no, chain_result, record_type, column_key, sequel_record_id,
  service_no
)
with services as (
  select
    'STS001' as measure,
    cast(service_hierarchy as smallint) as service_no,
    cast(service_hierarchy as smallint) as service_rank,
    sts001_column as column_key
  from reference.salt_map_sts001_service
  union all
  select
    'STS002a',
    cast(numbered.service_hierarchy as smallint),
    cast(listed.service_hierarchy as smallint),
    listed.sts002a_column
  from reference.salt_map_sts002a_service as listed
  join reference.salt_map_sts001_service as numbered
    on numbered.service_type_r2 = listed.service_type_r2
),
meanings as (
  select *
  from returns.salt_sts_outcome
  where run_id = :run_id
    and measure = :measure
),
followers as (
  select
    chain.person,
    chain.cluster_no,
    chain.state = 'in' as counts,
    chain.record_id,
    chain.row_kind,
    chain.start_date,
    chain.end_date,
    chain.outcome_no,
    services.service_no,
    services.service_rank,
    services.column_key as service_column,
    meanings.usable and services.service_no is null as usable,
    coalesce(chain.end_date, date '-infinity') as ended
  from returns.salt_sts_chain as chain
  join meanings
    on meanings.outcome_no = chain.outcome_no
  left join services
    on services.measure = :measure
    and services.service_no = chain.service_no
  where chain.run_id = :run_id
    and chain.measure = :measure
),
ranked as (
  select
    followers.*,
    rank() over (
      partition by person, cluster_no
      order by
        counts desc,
        service_rank,
        usable desc,
        case when usable then ended end desc
    ) as place
  from followers
),
deciding as (
  select
    person,
    cluster_no,
    bool_and(counts) as counts,
    bool_and(usable) as usable,
    min(service_no) as service_no,
    min(service_column) as service_column,
    min(outcome_no) as outcome_no,
    max(outcome_no) as other_outcome_no,
    (array_agg(record_id order by start_date, record_id))[1] as record_id,
    max(ended) as ended
  from ranked
  where place = 1
  group by person, cluster_no
),
rows_on_the_last_day as (
  select
    followers.person,
    followers.cluster_no,
    count(distinct (followers.row_kind, followers.start_date, followers.outcome_no)) as row_count
  from deciding
  join followers
    on followers.person = deciding.person
    and followers.cluster_no = deciding.cluster_no
    and followers.ended = deciding.ended
    and followers.counts
    and (followers.usable or :measure = 'STS001')
  where :profile = 'NHS_SQL'
    and deciding.counts
    and deciding.usable
    and deciding.service_no is null
  group by followers.person, followers.cluster_no
),
typed as (
  select
    cluster.person,
    cluster.cluster_no,
    cluster.outcome_no as own_outcome_no,
    deciding.record_id,
    deciding.service_no,
    deciding.service_column,
    deciding.outcome_no,
    case
      when deciding.person is null then 1
      when not deciding.counts then 5
      when deciding.service_no is not null then 2
      when deciding.usable then 3
      else 4
    end as record_type,
    case :profile
      when 'NHS_SQL' then rows_on_the_last_day.row_count > 1
      else deciding.outcome_no <> deciding.other_outcome_no
    end as outcomes_differ
  from returns.salt_sts_cluster as cluster
  left join deciding
    on deciding.person = cluster.person
    and deciding.cluster_no = cluster.cluster_no
  left join rows_on_the_last_day
    on rows_on_the_last_day.person = cluster.person
    and rows_on_the_last_day.cluster_no = cluster.cluster_no
  where cluster.run_id = :run_id
    and cluster.measure = :measure
    and (cluster.out_reason is null or cluster.out_reason = 'ENDED_LAST_YEAR')
)
select
  :run_id,
  :measure,
  typed.person,
  typed.cluster_no,
  case typed.record_type when 1 then 'NONE' when 5 then 'OUT' else 'IN' end,
  typed.record_type,
  case typed.record_type
    when 2 then typed.service_column
    when 3 then case when typed.outcomes_differ then other.column_of_event else sequel.column_of_event end
    when 4 then own.column_of_cluster_in_chain
    else own.column_of_cluster
  end,
  case when typed.record_type in (2, 3) then typed.record_id end,
  case when typed.record_type = 2 then typed.service_no end
from typed
join meanings as own
  on own.outcome_no = typed.own_outcome_no
join meanings as other
  on other.outcome = 'NFA: Other'
left join meanings as sequel
  on sequel.outcome_no = typed.outcome_no
