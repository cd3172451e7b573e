-- target: returns.salt_sts_event
-- index: person
--
-- ALL_EVENTS of STS001 and STS002 (spec.md 5.1): the events of the selection STS, as narrow as the
-- steps after it need them. Requests, ST-Max and long term support of any time are here, since
-- clusters and new clients are told by them; of the rest only what starts in the year can follow a
-- request or an episode (3.8). People who have neither are not here. Services of carers, and those without a type in the list, have no
-- number: they do not count as services, but their outcomes are read.
insert into returns.salt_sts_event (
  run_id, record_id, file_no, person, row_kind, start_date, end_date, service_no, outcome_no,
  outcome_rank, age
)
with asked_or_reabled as (
  select person
  from extract.cld_spine
  where run_id = :run_id
    and (
      row_kind = 'Request'
      or service_type = 'Short term support: ST-Max'
    )
),
service as (
  select service_type_r2, cast(service_hierarchy as smallint) as service_no
  from reference.salt_map_sts001_service
),
outcome as (
  select outcome_no, outcome, outcome_rank
  from returns.salt_sts_outcome
  where run_id = :run_id
    and measure = 'STS001'
),
no_outcome as (
  select outcome_no, outcome_rank
  from outcome
  where outcome_no = 0
)
select
  :run_id,
  chosen.record_id,
  chosen.file_no,
  chosen.person,
  chosen.row_kind,
  chosen.start_date,
  chosen.end_date,
  service.service_no,
  coalesce(outcome.outcome_no, no_outcome.outcome_no),
  coalesce(outcome.outcome_rank, no_outcome.outcome_rank),
  chosen.age
from extract.cld_selected_event as chosen
join extract.cld_method_rows(:run_id, cast(:apply_local_rules as boolean)) as event
  on event.record_id = chosen.record_id
left join service
  on service.service_type_r2 = event.service_type
  and chosen.row_kind = 'Service'
cross join no_outcome
left join outcome
  on outcome.outcome = case event.outcome
    -- What Release 1 said in its own words is looked up row by row: there are few.
    when 'Release 1 specification only: Not mapped' then coalesce(
      (
        select release_1.outcome
        from extract.cld_event as submitted
        join outcome as release_1
          on lower(release_1.outcome)
            = lower(regexp_replace(trim(submitted.outcome_submitted), '\s+', ' ', 'g'))
        where submitted.run_id = :run_id
          and submitted.record_id = event.record_id
      ),
      event.outcome
    )
    else event.outcome
  end
where chosen.run_id = :run_id
  and chosen.selection = 'STS'
  and chosen.person in (select person from asked_or_reabled)
  and (
    chosen.row_kind = 'Request'
    or service.service_no <= 5
    or chosen.start_date >= cast(:sts002a_cohort_from as date)
  )
