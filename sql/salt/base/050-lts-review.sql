-- target: returns.salt_lts_review
--
-- Reviews of long term support: whether each is counted in LTS002a and LTS002b, and what followed.
-- Unit: reviews. Population: reviews of service users that ended in the year (selection LTS002).
-- Source: SALT specification, section 9 (rules marked assumed there are assumed here).
--   cohort    9.1 step 1: people of LTS001a, of LTS001c; of two ages the younger
--   reviews   9.1 steps 2 to 4: who took part, one row a review, type and significant event
--   setting   9.2: best setting among the services open on the first day; none: that of the person
--             in LTS001a (LTS001c)
--   sequel    9.3: the first step that fits; in prison there is none
-- A review that is not counted stays here with its reason (reference.salt_review_reasons).
insert into returns.salt_lts_review (
  run_id, measure, record_id, person, person_id, start_date, end_date, age_band, review_type,
  significant_event, setting, setting_from, progresses, sequel, sequel_step, out_reason, because_of
)
with year_file as (
  select file_no
  from returns.submission
  where run_id = :run_id
    and purpose = 'year'
),
-- 9.1 step 1
cohort as (
  select
    'LTS002a' as measure,
    chosen.person,
    min(chosen.age) as age,
    min(service.setting_rank) as setting_rank
  from extract.cld_selected_event as chosen
  join returns.salt_package_service as service
    on service.run_id = chosen.run_id
    and service.record_id = chosen.record_id
  where chosen.run_id = :run_id
    and chosen.selection = 'LTS001a'
    and chosen.age >= 18
  group by chosen.person
  union all
  select
    'LTS002b',
    chosen.person,
    min(chosen.age),
    min(service.setting_rank)
  from extract.cld_selected_event as chosen
  join returns.salt_lts_cluster as cluster
    on cluster.run_id = chosen.run_id
    and cluster.record_id = chosen.record_id
    and cluster.continuous
  join returns.salt_package_service as service
    on service.run_id = chosen.run_id
    and service.record_id = chosen.record_id
  where chosen.run_id = :run_id
    and chosen.selection = 'LTS001c'
    and chosen.age >= 18
  group by chosen.person
),
setting_of_rank as (
  select
    setting,
    min(rank::integer) as setting_rank
  from reference.salt_map_lts_setting
  group by setting
),
-- 9.1 step 2
submitted_reason as (
  -- a reason that is not in the list may still begin with Planned or Unplanned
  select
    record_id,
    min(value) as review_reason
  from audit.finding
  where run_id = :run_id
    and rule_id = 'CLD-R025'
    and field = 'Review_Reason'
  group by record_id
),
outcome_order as (
  select
    r2_value as outcome,
    nhs_rank::double precision as outcome_rank
  from reference.salt_hierarchy_event_outcome
),
attended as (
  select
    detail.record_id,
    detail.person,
    detail.person_id,
    detail.start_date,
    detail.end_date,
    detail.outcome,
    coalesce(submitted_reason.review_reason, detail.review_reason) as review_reason,
    coalesce(outcome_order.outcome_rank, 99) as outcome_rank,
    case
      when detail.method in ('Service user only', 'Service user and unpaid carer') then null
      when detail.method = 'Unpaid carer only' then 'CARER_ONLY'
      else 'METHOD_UNKNOWN'
    end as method_reason
  from returns.salt_event_detail as detail
  left join submitted_reason
    on submitted_reason.record_id = detail.record_id
  left join outcome_order
    on outcome_order.outcome = detail.outcome
  where detail.run_id = :run_id
    and detail.selection = 'LTS002'
),
-- 9.1 step 3
one_row as (
  select
    attended.*,
    first_value(record_id) over (
      partition by person, start_date, end_date, method_reason is null
      order by outcome_rank, record_id desc
    ) as speaking_record
  from attended
),
-- 9.1 step 4
typed as (
  select
    one_row.*,
    case
      when review_reason ilike 'planned%' then 'planned'
      when review_reason ilike 'unplanned%' then 'unplanned'
      else listed.review_type
    end as review_type,
    case
      when review_reason ilike 'unplanned%'
        then coalesce(listed.salt_significant_event_row, 'other_reason')
    end as significant_event
  from one_row
  left join reference.salt_map_review_reason as listed
    on listed.review_reason_r2_label = one_row.review_reason
),
review as (
  select
    record_id,
    person,
    person_id,
    start_date,
    end_date,
    end_date + cast(:review_window as integer) as window_end,
    outcome,
    case when review_type in ('planned', 'unplanned') then review_type end as review_type,
    significant_event,
    coalesce(
      outcome in (
        'Progress to reablement/ST-Max',
        'Progress to assessment, review or reassessment',
        'Progress to support planning or services'
      ),
      false
    ) as progresses,
    case
      when method_reason is null and speaking_record <> record_id then speaking_record
    end as because_of,
    case
      when method_reason is not null then method_reason
      when speaking_record <> record_id then 'DUPLICATE'
      when review_type in ('planned', 'unplanned') then null
      when review_type like 'excluded%' then 'SHORT_TERM_REVIEW'
      else 'TYPE_UNKNOWN'
    end as review_out_reason
  from typed
),
-- what 9.2 and 9.3 ask of the services of the person, by setting
by_setting as (
  select
    review.record_id,
    service.setting_rank,
    min(service.setting) as setting,
    bool_or(open_before) as open_before,
    bool_or(open_after) as open_after,
    bool_or(service.start_date > review.end_date and service.start_date <= review.window_end)
      as starts_in_window,
    bool_or(
      service.start_date > review.end_date and service.start_date <= cast(:year_end as date)
    ) as starts_by_year_end,
    -- 9.4
    returns.salt_package_change(
      sum(service.planned_units_per_week) filter (where open_before),
      sum(service.planned_units_per_week) filter (where open_after),
      bool_and(service.planned_units_per_week is not null) filter (where open_before or open_after)
        and min(coalesce(service.cost_frequency_unit_type, ''))
            filter (where open_before or open_after)
          = max(coalesce(service.cost_frequency_unit_type, ''))
            filter (where open_before or open_after),
      sum(service.weekly_cost) filter (where open_before),
      sum(service.weekly_cost) filter (where open_after),
      bool_and(service.weekly_cost is not null) filter (where open_before or open_after)
    ) as package_change
  from review
  join returns.salt_package_service as service
    on service.run_id = :run_id
    and service.person = review.person
    and service.file_no = any (array(select year_file.file_no from year_file))
  cross join lateral (
    select
      service.start_date <= review.start_date
        and coalesce(service.end_date >= review.start_date, true),
      service.start_date <= review.window_end
        and coalesce(service.end_date >= review.window_end, true)
  ) as open (open_before, open_after)
  where review.review_out_reason is null
  group by review.record_id, service.setting_rank
),
services as (
  select
    record_id,
    min(setting_rank) filter (where open_before) as setting_rank,
    bool_or(open_after) as any_open_after,
    bool_or(open_after) filter (where setting = 'nursing') as nursing_open_after,
    bool_or(open_after) filter (where setting = 'residential') as residential_open_after,
    bool_or(starts_in_window) filter (where setting = 'nursing') as nursing_in_window,
    bool_or(starts_in_window) filter (where setting = 'residential') as residential_in_window,
    bool_or(starts_in_window) filter (where setting = 'community') as community_in_window,
    bool_or(starts_by_year_end) filter (where setting = 'nursing') as nursing_by_year_end,
    bool_or(starts_by_year_end) filter (where setting = 'residential') as residential_by_year_end,
    (array_agg(package_change order by setting_rank) filter (where open_before))[1]
      as package_change
  from by_setting
  group by record_id
),
st_max_start as (
  select
    event.person,
    event.start_date
  from extract.cld_method_rows(:run_id, cast(:apply_local_rules as boolean)) as event
  where event.row_kind = 'Service'
    and event.service_type = 'Short term support: ST-Max'
    and event.client_type = 'Service user'
    and event.file_no = any (array(select year_file.file_no from year_file))
    and event.start_date > cast(:year_start as date)
),
st_max as (
  select distinct review.record_id
  from review
  join st_max_start
    on st_max_start.person = review.person
    and st_max_start.start_date > review.end_date
    and st_max_start.start_date <= review.window_end
),
measure (measure, reason_outside) as (
  values ('LTS002a', 'NOT_IN_LTS001A'), ('LTS002b', 'NOT_IN_LTS001C')
),
-- 9.2
placed as (
  select
    measure.measure,
    review.record_id,
    review.person,
    review.person_id,
    review.start_date,
    review.end_date,
    review.review_type,
    review.significant_event,
    review.progresses,
    review.because_of,
    cohort.age,
    case when cohort.person is null then measure.reason_outside else review.review_out_reason end
      as out_reason,
    setting_of_rank.setting,
    case
      when services.setting_rank is not null then 'service'
      when cohort.setting_rank is not null then 'line'
    end as setting_from,
    coalesce(review.outcome = 'Progress to reablement/ST-Max', false)
      or st_max.record_id is not null as st_max,
    case review.review_type
      when 'planned' then review.progresses and services.nursing_by_year_end
      else services.nursing_in_window
    end as nursing_follows,
    case review.review_type
      when 'planned' then review.progresses and services.residential_by_year_end
      else services.residential_in_window
    end as residential_follows,
    services.community_in_window,
    services.nursing_open_after,
    services.residential_open_after,
    coalesce(services.any_open_after, false) as any_open_after,
    coalesce(services.package_change, 'no_change') as package_change
  from review
  cross join measure
  left join cohort
    on cohort.measure = measure.measure
    and cohort.person = review.person
  left join services
    on services.record_id = review.record_id
  left join st_max
    on st_max.record_id = review.record_id
  left join setting_of_rank
    on setting_of_rank.setting_rank = coalesce(services.setting_rank, cohort.setting_rank)
),
-- 9.3
decided as (
  select
    placed.*,
    case
      when setting = 'prison' or out_reason is not null then null
      when st_max then 1
      when setting = 'community' and (nursing_follows or residential_follows) then 2
      when setting <> 'community'
        and community_in_window
        and not coalesce(nursing_open_after, false)
        and not coalesce(residential_open_after, false)
        then 3
      when not any_open_after then 4
      when setting = 'residential' and nursing_open_after then 5
      when setting = 'nursing'
        and residential_open_after
        and not coalesce(nursing_open_after, false)
        then 5
      else 6
    end as sequel_step
  from placed
),
judged as (
  select
    decided.*,
    case sequel_step
      when 1 then 'st_max'
      when 2 then case when nursing_follows then 'move_nursing' else 'move_residential' end
      when 3 then 'move_community'
      when 4 then 'ended'
      when 5 then case setting when 'residential' then 'increased' else 'decreased' end
      when 6 then package_change
    end as sequel
  from decided
)
select
  :run_id,
  measure,
  record_id,
  person,
  person_id,
  start_date,
  end_date,
  case
    when age < 65 then '18-64'
    when age >= 65 then '65+'
  end,
  review_type,
  significant_event,
  setting,
  setting_from,
  progresses,
  sequel,
  sequel_step,
  out_reason,
  because_of
from judged
