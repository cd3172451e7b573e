-- target: returns.salt_sts_chain
--
-- What follows each cluster that is counted (spec.md 3.8), one row an event of the unbroken chain.
-- Parameters of the base that uses it:
--   measure   of the clusters: STS001, STS002a
--   own_kind  Request or ST-Max: what the clusters are made of
--   window    days from the end of the cluster in which the first event must start
-- Steps: (1) events of the person that start on the last day of the cluster or later, (2) without
-- rows of the own kind that are the cluster itself; (3) if there are none, there is no row here;
-- (4) they are put in order of start, end and record, and the first one starts within the window;
-- (5) each next one starts within chain_gap days of the end of the one before, or that one is open;
-- (6) the next request or episode ends the chain, and what starts on its day or later goes with it;
-- (7) the rest counts.
-- By profile: NHS_SQL does not test the first start where that event is open (as open ends come last,
-- every event of that day is, D3), or where step 2 took out a row (D19).
insert into returns.salt_sts_chain (
  run_id, measure, person, cluster_no, place, state, record_id, row_kind, start_date, end_date,
  service_no, outcome_no
)
with candidates as (
  select
    cluster.person,
    cluster.cluster_no,
    cluster.cluster_end,
    event.record_id,
    event.row_kind,
    event.start_date,
    event.end_date,
    event.service_no,
    event.outcome_no,
    case :own_kind
      when 'Request' then event.row_kind = 'Request'
      else coalesce(event.service_no = 1, false)
    end as of_own_kind,
    event.start_date = cluster.cluster_start
      or coalesce(event.end_date = cluster.cluster_end, false) as on_its_days
  from returns.salt_sts_cluster as cluster
  join returns.salt_sts_event as event
    on event.run_id = cluster.run_id
    and event.person = cluster.person
    and event.start_date >= cluster.cluster_end
  where cluster.run_id = :run_id
    and cluster.measure = :measure
    and (cluster.out_reason is null or cluster.out_reason = 'ENDED_LAST_YEAR')
),
met_itself as (
  select
    candidates.*,
    bool_or(of_own_kind and on_its_days) over (partition by person, cluster_no) as met_itself
  from candidates
),
in_order as (
  select
    met_itself.*,
    row_number() over followers as place,
    lag(end_date) over followers as end_before
  from met_itself
  where not (of_own_kind and on_its_days)
  window followers as (
    partition by person, cluster_no
    order by start_date, end_date, record_id
  )
),
linked as (
  select
    in_order.*,
    case
      when place > 1
        then coalesce(start_date - end_before <= cast(:chain_gap as integer), true)
      when :profile = 'NHS_SQL' and (end_date is null or met_itself) then true
      else start_date - cluster_end <= cast(:window as integer)
    end as is_linked
  from in_order
),
walked as (
  select
    linked.*,
    bool_and(is_linked) over (
      partition by person, cluster_no
      order by start_date, end_date, record_id
    ) as in_chain
  from linked
),
cut as (
  select
    walked.*,
    min(start_date) filter (where in_chain and of_own_kind) over (
      partition by person, cluster_no
    ) as next_of_own_kind
  from walked
  where in_chain
    or place = 1
)
select
  :run_id,
  :measure,
  person,
  cluster_no,
  place,
  case
    when not in_chain then 'late'
    when start_date >= next_of_own_kind then 'next'
    else 'in'
  end,
  record_id,
  row_kind,
  start_date,
  end_date,
  service_no,
  outcome_no
from cut
