-- target: returns.salt_lts_cluster
--
-- Unbroken long term support (SALT specification, section 3.7): rows of LTS001c of one person, any
-- setting, in clusters that gaps of more than lts_gap days part. A row is continuous (4.1) if it is
-- open on 31 March and its cluster began on or before the cut-off day. Profile NHS_SQL compares a
-- start with the end of the row just before, NHS_PDF with the latest end so far; NHS_SQL wants the
-- cluster to begin before the cut-off day.
insert into returns.salt_lts_cluster (run_id, record_id, person, cluster_start, continuous)
with in_order as (
  select
    record_id,
    person,
    start_date,
    coalesce(end_date, date '9999-12-31') as closed,
    case :profile
      when 'NHS_SQL' then lag(coalesce(end_date, date '9999-12-31')) over person_in_order
      else max(coalesce(end_date, date '9999-12-31')) over (
        person_in_order rows between unbounded preceding and 1 preceding
      )
    end as previous_end
  from extract.cld_selected_event
  where run_id = :run_id
    and selection = 'LTS001c'
  window person_in_order as (
    partition by person
    order by start_date, coalesce(end_date, date '9999-12-31'), record_id
  )
),
numbered as (
  select
    in_order.*,
    count(*) filter (
      where previous_end is null or start_date - previous_end > cast(:lts_gap as integer)
    ) over (
      partition by person
      order by start_date, closed, record_id
    ) as cluster
  from in_order
),
clustered as (
  select
    record_id,
    person,
    closed,
    min(start_date) over (partition by person, cluster) as cluster_start
  from numbered
)
select
  :run_id,
  record_id,
  person,
  cluster_start,
  closed >= cast(:year_end as date)
    and case :profile
      when 'NHS_SQL' then cluster_start < cast(:lts001c_cutoff as date)
      else cluster_start <= cast(:lts001c_cutoff as date)
    end
from clustered
