-- target: returns.salt_sts_sequel
--
-- What followed the episodes of ST-Max of existing clients: the column of STS002b (spec.md 7.2, a rule
-- of our own that is built on the definitions of the guidance). Long term support before: open on the
-- first day of the episode. After: started by the last day and stmax_window days, and not ended by
-- the last day. First that fits, in the order of the specification. Packages (9.4) are compared in the
-- community and in prison; who returns to the same kind of care home has no change (GUIDE). Where the
-- specification is silent, prison is taken as community: a move from a care home to prison is a move
-- to the community, one between community and prison no change.
insert into returns.salt_sts_sequel (
  run_id, measure, person, cluster_no, column_key, service_no, service_before
)
with episode as (
  select
    cluster.person,
    cluster.cluster_no,
    cluster.cluster_start,
    cluster.cluster_end,
    cluster.cluster_end + cast(:stmax_window as integer) as followed_until,
    speaking.date_of_death,
    outcome.outcome
  from returns.salt_sts_cluster as cluster
  join extract.cld_spine as speaking
    on speaking.run_id = cluster.run_id
    and speaking.record_id = cluster.record_id
  join returns.salt_sts_outcome as outcome
    on outcome.run_id = cluster.run_id
    and outcome.measure = 'STS001'
    and outcome.outcome_no = cluster.outcome_no
  where cluster.run_id = :run_id
    and cluster.measure = 'STS002b'
    and cluster.out_reason is null
),
long_term_support as (
  -- step 1: settings rank by their number: 2 nursing, 3 residential, 4 community, 5 prison
  select
    episode.person,
    episode.cluster_no,
    min(service.service_no) filter (
      where service.start_date <= episode.cluster_start
        and coalesce(service.end_date >= episode.cluster_start, true)
    ) as service_before,
    min(service.service_no) filter (
      where coalesce(service.end_date > episode.cluster_end, true)
    ) as service_after
  from episode
  join returns.salt_sts_event as service
    on service.run_id = :run_id
    and service.person = episode.person
    and service.service_no between 2 and 5
    and service.start_date <= episode.followed_until
  group by episode.person, episode.cluster_no
),
packages as (
  -- 9.4: on the first day, and stmax_window days after the last
  select
    episode.person,
    episode.cluster_no,
    returns.salt_package_change(
      sum(package.planned_units_per_week) filter (where open_before),
      sum(package.planned_units_per_week) filter (where open_after),
      bool_and(package.planned_units_per_week is not null)
        and min(coalesce(package.cost_frequency_unit_type, ''))
          = max(coalesce(package.cost_frequency_unit_type, '')),
      sum(package.weekly_cost) filter (where open_before),
      sum(package.weekly_cost) filter (where open_after),
      bool_and(package.weekly_cost is not null)
    ) as change
  from episode
  join long_term_support
    on long_term_support.person = episode.person
    and long_term_support.cluster_no = episode.cluster_no
    and long_term_support.service_before in (4, 5)
    and long_term_support.service_after = long_term_support.service_before
  join returns.salt_sts_event as service
    on service.run_id = :run_id
    and service.person = episode.person
    and service.service_no = long_term_support.service_before
  join returns.salt_package_service as package
    on package.run_id = service.run_id
    and package.record_id = service.record_id
  cross join lateral (
    select
      service.start_date <= episode.cluster_start
        and coalesce(service.end_date >= episode.cluster_start, true),
      service.start_date <= episode.followed_until
        and coalesce(service.end_date >= episode.followed_until, true)
  ) as open (open_before, open_after)
  where open_before
    or open_after
  group by episode.person, episode.cluster_no
)
select
  :run_id,
  'STS002b',
  episode.person,
  episode.cluster_no,
  case
    -- steps 2 and 3
    when service_after is null and (
      episode.date_of_death <= episode.followed_until
      or episode.outcome in (
        'NFA: Deceased',
        'NFA: Referral to NHS services or NHS funded social care',
        'Progress to End of Life Care'
      )
    )
      then 'early_nhs_eol_deceased'
    when service_after is null then 'all_lts_ended'
    -- steps 4, 5 and 6
    when service_before in (4, 5) and service_after = 2 then 'move_nursing'
    when service_before in (4, 5) and service_after = 3 then 'move_residential'
    when service_before in (2, 3) and service_after in (4, 5) then 'move_community'
    when service_before = 3 and service_after = 2 then 'increased'
    when service_before = 2 and service_after = 3 then 'decreased'
    -- step 7
    else coalesce(packages.change, 'no_change')
  end,
  service_after,
  service_before
from episode
join long_term_support
  on long_term_support.person = episode.person
  and long_term_support.cluster_no = episode.cluster_no
left join packages
  on packages.person = episode.person
  and packages.cluster_no = episode.cluster_no
