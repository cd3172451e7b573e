-- target: returns.salt_sts_cluster
--
-- Requests and episodes of ST-Max, clustered from their rows, with the reason why one is not counted.
-- Parameters of the base that uses it:
--   measure   STS001   requests (spec.md 5.2)
--             STS002b  every episode (7.1)
--             STS002a  the episodes that a request of a new client led to (6, steps 1 and 2)
--   gap       days from an end to the next start that do not part two rows
-- Steps of spec.md 3.7: rows in order of start, end and record; the first of a cluster starts more
-- than gap days after the latest end before it. The row with the latest end speaks for the cluster,
-- of several the one with the best outcome, latest start, latest import, smallest record id.
-- By profile: NHS_SQL compares with the end of the row just before (D2), and lets a request that runs
-- on past the year end with its last row that ended in it (D1).
insert into returns.salt_sts_cluster (
  run_id, measure, person, cluster_no, cluster_start, cluster_end, record_id, row_count, outcome_no,
  age_band, out_reason, because_of, request_record_id
)
with request_that_led_to as (
  -- 5.3 step 8: ST-Max in the chain of a request whose sequel is ST-Max; several: earliest request
  select distinct on (chain.person, chain.start_date)
    chain.person,
    chain.start_date,
    request.record_id,
    request.cluster_start as requested
  from returns.salt_sts_sequel as sequel
  join returns.salt_sts_cluster as request
    on request.run_id = sequel.run_id
    and request.measure = sequel.measure
    and request.person = sequel.person
    and request.cluster_no = sequel.cluster_no
  join returns.salt_sts_chain as chain
    on chain.run_id = sequel.run_id
    and chain.measure = sequel.measure
    and chain.person = sequel.person
    and chain.cluster_no = sequel.cluster_no
    and chain.state = 'in'
    and chain.service_no = 1
  where :measure = 'STS002a'
    and sequel.run_id = :run_id
    and sequel.measure = 'STS001'
    and sequel.record_type = 2
    and sequel.column_key = 'st_max'
  order by chain.person, chain.start_date, request.cluster_start, request.cluster_no
),
rows_to_cluster as (
  select
    event.*,
    coalesce(event.end_date, date '9999-12-31') as closed,
    led.record_id as request_record_id,
    led.requested
  from returns.salt_sts_event as event
  left join request_that_led_to as led
    on led.person = event.person
    and led.start_date = event.start_date
  where event.run_id = :run_id
    and case :measure
      when 'STS001' then event.row_kind = 'Request'
      when 'STS002b' then event.service_no = 1
      when 'STS002a' then event.service_no = 1 and led.record_id is not null
    end
),
in_order as (
  select
    rows_to_cluster.*,
    case :profile
      when 'NHS_SQL' then lag(closed) over by_start
      else max(closed) over (by_start rows between unbounded preceding and 1 preceding)
    end as previous_end
  from rows_to_cluster
  window by_start as (partition by person order by start_date, closed, record_id)
),
numbered as (
  select
    in_order.*,
    :measure = 'STS001'
      and :profile = 'NHS_SQL'
      and closed not between cast(:sts002a_cohort_from as date) and cast(:year_end as date)
      as passed_over,
    cast(
      count(*) filter (
        where previous_end is null or start_date - previous_end > cast(:gap as integer)
      ) over (partition by person order by start_date, closed, record_id)
      as integer
    ) as cluster_no
  from in_order
),
spoken_for as (
  select
    numbered.*,
    row_number() over who_speaks as place,
    min(start_date) over cluster_of_person as cluster_start,
    count(*) over cluster_of_person as row_count,
    first_value(request_record_id) over (
      partition by person, cluster_no
      order by requested, request_record_id
    ) as first_request
  from numbered
  window
    cluster_of_person as (partition by person, cluster_no),
    who_speaks as (
      partition by person, cluster_no
      order by
        passed_over, closed desc, outcome_rank, start_date desc, file_no desc, record_id
    )
),
clusters as (
  select
    person,
    cluster_no,
    cluster_start,
    closed as cluster_end,
    record_id,
    row_count,
    outcome_no,
    case
      when age < 18 then 'under 18'
      when age < 65 then '18-64'
      else '65+'
    end as age_band,
    first_request as request_record_id
  from spoken_for
  where place = 1
),
long_term_support as (
  -- 5.2 step 5 and 7.1 step 2: open on the day that the cluster starts
  select
    clusters.person,
    clusters.cluster_no,
    min(service.record_id) as record_id
  from clusters
  join returns.salt_sts_event as service
    on service.run_id = :run_id
    and service.person = clusters.person
    and service.service_no between 2 and 5
    and service.start_date <= clusters.cluster_start
    and (service.end_date is null or service.end_date >= clusters.cluster_start)
  where :measure <> 'STS002a'
    and clusters.cluster_end between cast(:sts002a_cohort_from as date) and cast(:year_end as date)
  group by clusters.person, clusters.cluster_no
),
judged as (
  select
    clusters.*,
    long_term_support.record_id as support_record_id,
    case
      when cluster_end = date '9999-12-31' then 'OPEN'
      when cluster_end > cast(:year_end as date) then 'ENDS_AFTER_YEAR'
      when cluster_end < cast(:year_start as date)
        and (:measure <> 'STS001' or cluster_end < cast(:sts002a_cohort_from as date))
        then 'ENDED_BEFORE_YEAR'
      when :measure = 'STS001' and long_term_support.record_id is not null
        then 'HAS_LONG_TERM_SUPPORT'
      when :measure = 'STS002b' and long_term_support.record_id is null
        then 'NO_LONG_TERM_SUPPORT'
      when age_band = 'under 18' then 'UNDER_18'
      when cluster_end < cast(:year_start as date) then 'ENDED_LAST_YEAR'
    end as out_reason
  from clusters
  left join long_term_support
    on long_term_support.person = clusters.person
    and long_term_support.cluster_no = clusters.cluster_no
)
select
  :run_id,
  :measure,
  person,
  cluster_no,
  cluster_start,
  cluster_end,
  record_id,
  row_count,
  outcome_no,
  age_band,
  out_reason,
  case when out_reason = 'HAS_LONG_TERM_SUPPORT' then support_record_id end,
  request_record_id
from judged
