-- target: returns.ascof_sequel
-- index: person
--
-- 2A: what followed each cluster of short term support to maximise independence (5.2, steps 5 to 9).
-- Unit: clusters. Population: every cluster, those that are not counted with the step and the reason.
-- Each cluster is set beside the other events of its person once; what each step looks for is then read
-- off in one pass: of several events the first in the order of the rule. Rank 999 is no outcome, ranks
-- from 101 on are not usable (outcomes.csv).
insert into returns.ascof_sequel (
  run_id, person, cluster_no, cluster_start, cluster_end, record_id, age_band, step, out_reason,
  because_of, sequel_type, final_outcome, in_denominator, in_numerator, unable
)
with other_event as (
  -- Steps 1 and 7. No other service to maximise independence can follow within the days of the sequel: it
  -- would belong to the cluster.
  select
    cluster.person,
    cluster.cluster_no,
    cluster.cluster_end,
    cluster.outcome_rank as cluster_rank,
    event.record_id,
    event.kind,
    event.start_date,
    event.end_date,
    event.service_rank,
    event.component,
    event.outcome_rank,
    event.service_rank between 1 and 4
      and event.start_date < cluster.cluster_start
      and cluster.cluster_start - event.end_date < cast(:new_client_days as integer)
      as is_before,
    event.start_date >= cluster.cluster_start
      and event.end_date > cluster.cluster_end
      and event.start_date - cluster.cluster_end <= cast(:sequel_days as integer)
      as is_future,
    event.start_date >= cluster.cluster_start
      and event.end_date > cluster.cluster_start
      and event.end_date <= cluster.cluster_end
      as is_nested
  from returns.ascof_cluster as cluster
  join returns.ascof_event as event
    on event.run_id = cluster.run_id
    and event.person = cluster.person
    and event.client = 'user'
    and event.end_date >= event.start_date
    and not (
      event.kind = 'Service'
      and coalesce(event.service_rank, 0) = 5
      and event.start_date between cluster.cluster_start and cluster.cluster_end
    )
  where cluster.run_id = :run_id
    and cluster.measure = '2A'
    and cluster.cluster_end between cast(:year_start as date) and cast(:year_end as date)
),
found as (
  select
    person,
    cluster_no,
    -- Step 8: long term support before, still open or ended less than 91 days before.
    (
      array_agg(record_id order by end_date desc, service_rank, record_id) filter (where is_before)
    )[1] as before_record,
    coalesce(bool_or(is_future), false) as any_future,
    -- Sequel 3: the service of the lowest rank; of equals one in a care home for a short time.
    min(service_rank) filter (where is_future and service_rank <= 7) as service_rank,
    coalesce(
      bool_or(component = 'short care') filter (where is_future and service_rank = 7),
      false
    ) as short_care,
    (
      array_agg(
        record_id
        order by service_rank, coalesce(component = 'short care', false) desc, start_date, record_id
      ) filter (where is_future and service_rank <= 7)
    )[1] as service_record,
    -- Sequel 4b: other events that follow, but for those that ended as planned (rank 14).
    coalesce(
      bool_or(
        is_future
        and kind <> 'Service'
        and outcome_rank <> 14
        and (cluster_rank < 100 or outcome_rank < 100)
      ),
      false
    ) as any_outcome_after,
    min(outcome_rank) filter (
      where is_future and kind <> 'Service' and outcome_rank <> 14 and outcome_rank < 100
    ) as after_rank,
    (
      array_agg(record_id order by outcome_rank, record_id) filter (
        where is_future and kind <> 'Service' and outcome_rank <> 14 and outcome_rank < 100
      )
    )[1] as after_record,
    -- Sequel 4c: the last assessment or review of the cluster's last days with a usable outcome.
    (
      array_agg(outcome_rank order by end_date desc, outcome_rank, record_id desc) filter (
        where is_nested
          and kind in ('Assessment', 'Review')
          and cluster_end - end_date < cast(:review_days as integer)
          and outcome_rank < 100
      )
    )[1] as within_rank,
    (
      array_agg(record_id order by end_date desc, outcome_rank, record_id desc) filter (
        where is_nested
          and kind in ('Assessment', 'Review')
          and cluster_end - end_date < cast(:review_days as integer)
          and outcome_rank < 100
      )
    )[1] as within_record,
    -- Sequel 5.
    (
      array_agg(record_id order by start_date, record_id) filter (
        where is_nested and kind = 'Service' and component = 'equipment'
      )
    )[1] as equipment_record
  from other_event
  where is_before
    or is_future
    or is_nested
  group by person, cluster_no
),
candidates as (
  select
    cluster.person,
    cluster.cluster_no,
    cluster.cluster_start,
    cluster.cluster_end,
    cluster.record_id,
    cluster.outcome_rank,
    person.death,
    returns.ascof_age_band(person.birth, cluster.cluster_end) as age_band,
    found.before_record,
    found.service_rank,
    found.short_care,
    found.service_record,
    case
      when cluster.outcome_rank < 100
        and (not coalesce(found.any_future, false) or found.any_outcome_after)
        then cluster.outcome_rank
    end as own_rank,
    found.after_rank,
    found.after_record,
    found.within_rank,
    found.within_record,
    found.equipment_record
  from returns.ascof_cluster as cluster
  join returns.ascof_person as person
    on person.run_id = cluster.run_id
    and person.person = cluster.person
  left join found
    on found.person = cluster.person
    and found.cluster_no = cluster.cluster_no
  where cluster.run_id = :run_id
    and cluster.measure = '2A'
),
typed as (
  -- Steps 5, 6 and 8; then step 9: the first sequel that applies.
  select
    candidates.*,
    least(own_rank, after_rank, within_rank) as best_rank,
    case
      when cluster_end not between cast(:year_start as date) and cast(:year_end as date)
        then 'NOT_ENDED_IN_YEAR'
      when age_band = 'under_18' then 'UNDER_18'
      when death < cluster_start then 'DIED_BEFORE'
      when before_record is not null then 'EXISTING_CLIENT'
    end as reason,
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
      when reason is not null then before_record
      when sequel_type = '3' then service_record
      when sequel_type = '4b' then after_record
      when sequel_type = '4c' then within_record
      when sequel_type = '5' then equipment_record
    end as because_of,
    case
      when reason is not null then null
      when sequel_type = '1' then 'NFA: Deceased'
      when sequel_type = '3' and typed.service_rank = 7 and short_care
        then 'Short term support: Residential or Nursing care'
      when sequel_type = '3' then service_types.service_type
      when sequel_type = '5' then 'Short term support: Ongoing low level'
      else outcomes.outcome
    end as final_outcome
  from typed
  left join reference.ascof_service_types as service_types
    on service_types.service_rank::smallint = typed.service_rank
  left join reference.ascof_outcomes as outcomes
    on outcomes.sequel_rank::smallint = case
      when typed.sequel_type in ('4a', '4b', '4c') then typed.best_rank
      else typed.outcome_rank
    end
)
select
  :run_id,
  sequel.person,
  sequel.cluster_no,
  sequel.cluster_start,
  sequel.cluster_end,
  sequel.record_id,
  case when sequel.reason in ('NOT_ENDED_IN_YEAR', 'UNDER_18') then null else sequel.age_band end,
  case sequel.reason
    when 'NOT_ENDED_IN_YEAR' then '5'
    when 'EXISTING_CLIENT' then '8'
    when 'UNDER_18' then '6'
    when 'DIED_BEFORE' then '6'
  end,
  sequel.reason,
  case when sequel.reason = 'EXISTING_CLIENT' or sequel.reason is null then sequel.because_of end,
  case when sequel.reason is null then sequel.sequel_type end,
  sequel.final_outcome,
  coalesce(final_outcomes.denominator = 'yes', false),
  coalesce(final_outcomes.numerator = 'yes', false),
  coalesce(final_outcomes.unable = 'yes', false)
from sequel
left join reference.ascof_final_outcomes as final_outcomes
  on final_outcomes.final_outcome = sequel.final_outcome
