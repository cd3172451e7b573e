-- Services to maximise independence that follow each other closely, as one cluster (5.2, steps 1 to 4;
-- 5.4, step 2). A row joins the cluster if it starts within :cluster_gap days of the latest end so far of
-- the person. The outcome is that of the row with the latest end; then the lowest 2A rank, then the
-- latest record. :component is one component, or "any".
insert into returns.ascof_cluster (
  run_id, measure, person, cluster_no, cluster_start, cluster_end, outcome_rank, record_id
)
with services as (
  select
    record_id,
    person,
    start_date,
    end_date,
    outcome_rank,
    max(end_date) over (
      partition by person
      order by start_date, end_date, outcome_rank, record_id desc
      rows between unbounded preceding and 1 preceding
    ) as end_so_far
  from returns.ascof_event
  where run_id = :run_id
    and client = 'user'
    and kind = 'Service'
    and service_rank = 5
    and end_date >= start_date
    and (:component = 'any' or component = :component)
),
numbered as (
  select
    services.*,
    count(*) filter (
      where end_so_far is null or start_date - end_so_far > cast(:cluster_gap as integer)
    ) over (
      partition by person
      order by start_date, end_date, outcome_rank, record_id desc
    ) as cluster_no
  from services
),
placed as (
  select
    numbered.*,
    min(start_date) over (partition by person, cluster_no) as cluster_start,
    row_number() over (
      partition by person, cluster_no
      order by end_date desc, outcome_rank, record_id desc
    ) as place
  from numbered
)
select
  :run_id,
  :measure,
  person,
  cluster_no,
  cluster_start,
  end_date,
  outcome_rank,
  record_id
from placed
where place = 1
