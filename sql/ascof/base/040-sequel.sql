-- target: returns.ascof_sequel
-- index: person
--
-- 2A: what followed each cluster of short term support to maximise independence (5.2, steps 5 to 9).
-- Unit: clusters. Population: every cluster, those that are not counted with the step and the reason.
insert into returns.ascof_sequel (
  run_id, person, cluster_no, cluster_start, cluster_end, record_id, age_band, step, out_reason,
  because_of, sequel_type, final_outcome, in_denominator, in_numerator, unable
)
with judged as (
  -- Steps 5 and 6.
  select
    cluster.person,
    cluster.cluster_no,
    cluster.cluster_start,
    cluster.cluster_end,
    cluster.outcome_rank,
    cluster.record_id,
    person.death,
    returns.ascof_age_band(person.birth, cluster.cluster_end) as age_band,
    case
      when cluster.cluster_end not between cast(:year_start as date) and cast(:year_end as date) then '5'
      when returns.ascof_age_band(person.birth, cluster.cluster_end) = 'under_18' then '6'
      when person.death < cluster.cluster_start then '6'
    end as step,
    case
      when cluster.cluster_end not between cast(:year_start as date) and cast(:year_end as date)
        then 'NOT_ENDED_IN_YEAR'
      when returns.ascof_age_band(person.birth, cluster.cluster_end) = 'under_18' then 'UNDER_18'
      when person.death < cluster.cluster_start then 'DIED_BEFORE'
    end as reason
  from returns.ascof_cluster as cluster
  join returns.ascof_person as person
    on person.run_id = cluster.run_id
    and person.person = cluster.person
  where cluster.run_id = :run_id
    and cluster.measure = '2A'
),
event as materialized (
  -- Step 1, of the people in question.
  select
    event.record_id,
    event.person,
    event.kind,
    event.start_date,
    event.end_date,
    event.service_rank,
    event.component,
    event.outcome_rank
  from returns.ascof_event as event
  where event.run_id = :run_id
    and event.client = 'user'
    and event.end_date >= event.start_date
    and event.person in (select person from judged where reason is null)
),
existing as (
  -- Step 8: long term support before, still open or ended less than 91 days before.
  select distinct on (judged.person, judged.cluster_no)
    judged.person,
    judged.cluster_no,
    event.record_id
  from judged
  join event
    on event.person = judged.person
    and event.service_rank between 1 and 4
    and event.start_date < judged.cluster_start
    and judged.cluster_start - event.end_date < cast(:new_client_days as integer)
  where judged.reason is null
  order by judged.person, judged.cluster_no, event.end_date desc, event.service_rank, event.record_id
),
new_client as (
  select judged.*
  from judged
  left join existing
    on existing.person = judged.person
    and existing.cluster_no = judged.cluster_no
  where judged.reason is null
    and existing.person is null
),
other_event as (
  -- Step 7. No other service to maximise independence can follow within the days of the sequel: it would
  -- belong to the cluster.
  select
    new_client.person,
    new_client.cluster_no,
    new_client.cluster_end,
    new_client.outcome_rank as cluster_rank,
    event.record_id,
    event.kind,
    event.start_date,
    event.end_date,
    event.service_rank,
    event.component,
    event.outcome_rank,
    event.end_date > new_client.cluster_end as is_future,
    event.end_date > new_client.cluster_start
      and event.end_date <= new_client.cluster_end as is_nested
  from new_client
  join event
    on event.person = new_client.person
    and event.start_date >= new_client.cluster_start
    and event.start_date - new_client.cluster_end <= cast(:sequel_days as integer)
    and (
      event.service_rank is distinct from 5
      or event.kind <> 'Service'
      or event.start_date > new_client.cluster_end
    )
),
any_future as (
  select distinct person, cluster_no
  from other_event
  where is_future
),
service_after as (
  -- Sequel 3: the service of the lowest rank; of equals one in a care home for a short time.
  select distinct on (person, cluster_no)
    person,
    cluster_no,
    record_id,
    service_rank,
    coalesce(component = 'short care', false) as short_care
  from other_event
  where is_future
    and service_rank <= 7
  order by
    person,
    cluster_no,
    service_rank,
    coalesce(component = 'short care', false) desc,
    start_date,
    record_id
),
outcome_after as (
  -- Sequel 4b: other events that follow, but for those that ended as planned (rank 14).
  select
    person,
    cluster_no,
    record_id,
    outcome_rank
  from other_event
  where is_future
    and kind <> 'Service'
    and outcome_rank <> 14
    and (cluster_rank < 100 or outcome_rank < 100)
),
best_outcome_after as (
  select distinct on (person, cluster_no)
    person,
    cluster_no,
    record_id,
    case when outcome_rank < 100 then outcome_rank end as outcome_rank
  from outcome_after
  order by person, cluster_no, outcome_rank, record_id
),
review_within as (
  -- Sequel 4c: the last assessment or review of the cluster's last days with a usable outcome.
  select distinct on (person, cluster_no)
    person,
    cluster_no,
    record_id,
    outcome_rank
  from other_event
  where is_nested
    and kind in ('Assessment', 'Review')
    and cluster_end - end_date < cast(:review_days as integer)
    and outcome_rank < 100
  order by person, cluster_no, end_date desc, outcome_rank, record_id desc
),
equipment_within as (
  -- Sequel 5.
  select distinct on (person, cluster_no)
    person,
    cluster_no,
    record_id
  from other_event
  where is_nested
    and kind = 'Service'
    and component = 'equipment'
  order by person, cluster_no, start_date, record_id
),
candidates as (
  select
    new_client.*,
    service_after.record_id as service_record,
    service_after.service_rank,
    service_after.short_care,
    case
      when new_client.outcome_rank < 100
        and (any_future.person is null or best_outcome_after.person is not null)
        then new_client.outcome_rank
    end as own_rank,
    best_outcome_after.outcome_rank as after_rank,
    best_outcome_after.record_id as after_record,
    review_within.outcome_rank as within_rank,
    review_within.record_id as within_record,
    equipment_within.record_id as equipment_record
  from new_client
  left join any_future using (person, cluster_no)
  left join service_after using (person, cluster_no)
  left join best_outcome_after using (person, cluster_no)
  left join review_within using (person, cluster_no)
  left join equipment_within using (person, cluster_no)
),
typed as (
  -- Step 9: the first that applies.
  select
    candidates.*,
    least(own_rank, after_rank, within_rank) as best_rank,
    case
      when death - cluster_end <= cast(:sequel_days as integer) then '1'
      when outcome_rank = 6 then '2'
      when service_record is not null then '3'
      when own_rank = least(own_rank, after_rank, within_rank) then '4a'
      when after_rank = least(own_rank, after_rank, within_rank) then '4b'
      when within_rank is not null then '4c'
      when equipment_record is not null then '5'
      else '6'
    end as sequel_type
  from candidates
),
sequel as (
  select
    typed.*,
    case
      when sequel_type = '3' then service_record
      when sequel_type = '4b' then after_record
      when sequel_type = '4c' then within_record
      when sequel_type = '5' then equipment_record
    end as because_of,
    case
      when sequel_type = '1' then 'NFA: Deceased'
      when sequel_type = '3' and typed.service_rank = 7 and short_care
        then 'Short term support: Residential or Nursing care'
      when sequel_type = '3' then service_types.service_type
      when sequel_type = '5' then 'Short term support: Ongoing low level'
      else outcomes.outcome
    end as final_outcome
  from typed
  left join reference.ascof_service_types as service_types
    on service_types.service_rank = typed.service_rank::text
  left join reference.ascof_outcomes as outcomes
    on outcomes.sequel_rank = case
      when typed.sequel_type in ('4a', '4b', '4c') then typed.best_rank
      else typed.outcome_rank
    end::text
)
select
  :run_id,
  judged.person,
  judged.cluster_no,
  judged.cluster_start,
  judged.cluster_end,
  judged.record_id,
  case when judged.reason in ('NOT_ENDED_IN_YEAR', 'UNDER_18') then null else judged.age_band end,
  case when existing.person is not null then '8' else judged.step end,
  case when existing.person is not null then 'EXISTING_CLIENT' else judged.reason end,
  coalesce(existing.record_id, sequel.because_of),
  sequel.sequel_type,
  sequel.final_outcome,
  coalesce(final_outcomes.denominator = 'yes', false),
  coalesce(final_outcomes.numerator = 'yes', false),
  coalesce(final_outcomes.unable = 'yes', false)
from judged
left join existing
  on existing.person = judged.person
  and existing.cluster_no = judged.cluster_no
left join sequel
  on sequel.person = judged.person
  and sequel.cluster_no = judged.cluster_no
left join reference.ascof_final_outcomes as final_outcomes
  on final_outcomes.final_outcome = sequel.final_outcome
