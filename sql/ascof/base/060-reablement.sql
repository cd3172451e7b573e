-- target: returns.ascof_reablement
--
-- 2D: reablement, the discharge that it is linked to, and what became of the person in the days of
-- follow-up (5.4, steps 5 and 6). Unit: clusters of reablement. Population: service users. Days count
-- from the discharge.
insert into returns.ascof_reablement (
  run_id, person, cluster_no, cluster_start, record_id, step, out_reason, discharge_record, discharge,
  client_type, age_group, sex, died, readmitted, entered_care, because_of
)
with cluster as (
  select
    cluster.person,
    cluster.cluster_no,
    cluster.cluster_start,
    cluster.record_id,
    person.death
  from returns.ascof_cluster as cluster
  join returns.ascof_person as person
    on person.run_id = cluster.run_id
    and person.person = cluster.person
  where cluster.run_id = :run_id
    and cluster.measure = '2D'
    and exists (select from returns.ascof_stay where run_id = :run_id)
),
linked as (
  select distinct on (cluster.person, cluster.cluster_no)
    cluster.person,
    cluster.cluster_no,
    cluster.cluster_start,
    cluster.record_id,
    cluster.death,
    discharge.record_id as discharge_record,
    discharge.discharge,
    discharge.client_type,
    discharge.age_group,
    discharge.sex
  from cluster
  join returns.ascof_discharge as discharge
    on discharge.run_id = :run_id
    and discharge.person = cluster.person
    and discharge.discharge between cluster.cluster_start - 7 and cluster.cluster_start + 3
    and discharge.admission <= cluster.cluster_start
  where cluster.death is null
    or cluster.death >= cast(:year_start as date)
  order by cluster.person, cluster.cluster_no, discharge.discharge desc, discharge.record_id
),
readmission as (
  select
    linked.person,
    linked.cluster_no,
    min(spell.record_id) as record_id
  from linked
  join returns.ascof_stay as spell
    on spell.run_id = :run_id
    and spell.person = linked.person
    and spell.management_type in ('EM', 'NE')
    and spell.discharge_method <> '5'
    and spell.admission_date < spell.discharge_date
    and spell.admission_date >= cast(:year_start as date)
    and spell.admission_date > linked.cluster_start
    and spell.admission_date > linked.discharge
    and spell.admission_date - linked.discharge <= cast(:follow_up_days as integer)
  group by linked.person, linked.cluster_no
),
long_term_care as (
  select
    linked.person,
    linked.cluster_no,
    min(event.record_id) as record_id
  from linked
  join returns.ascof_event as event
    on event.run_id = :run_id
    and event.person = linked.person
    and event.client = 'user'
    and event.kind = 'Service'
    and event.service_rank in (1, 2)
    and event.end_date >= event.start_date
    and event.start_date - linked.discharge between 0 and cast(:follow_up_days as integer)
  group by linked.person, linked.cluster_no
)
select
  :run_id,
  cluster.person,
  cluster.cluster_no,
  cluster.cluster_start,
  cluster.record_id,
  case
    when cluster.death < cast(:year_start as date) then '1'
    when linked.person is null then '5'
  end,
  case
    when cluster.death < cast(:year_start as date) then 'DIED_BEFORE_YEAR'
    when linked.person is null then 'NO_DISCHARGE'
  end,
  linked.discharge_record,
  linked.discharge,
  linked.client_type,
  linked.age_group,
  linked.sex,
  coalesce(
    linked.death - linked.discharge between 0 and cast(:follow_up_days as integer),
    false
  ),
  readmission.person is not null,
  long_term_care.person is not null,
  coalesce(readmission.record_id, long_term_care.record_id)
from cluster
left join linked
  on linked.person = cluster.person
  and linked.cluster_no = cluster.cluster_no
left join readmission
  on readmission.person = cluster.person
  and readmission.cluster_no = cluster.cluster_no
left join long_term_care
  on long_term_care.person = cluster.person
  and long_term_care.cluster_no = cluster.cluster_no
