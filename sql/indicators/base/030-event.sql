-- target: returns.indicator_event
-- index: person
--
-- Client Level Data, narrow. Unit: events, once for each stretch of days for which their file is read.
-- Population: rows that are accepted and no copy or earlier version in their file; events held open too, as
-- open assessments are what some indicators are about, but not those that a rule closed as superseded or
-- stale, unless the job of the extract lets them count. What an outcome means is in the lists of the job.
-- Support ranks are those of ASCOF (5.6).
insert into returns.indicator_event (
  run_id, source_run_id, record_id, person, kind, client, start_date, end_date, service_rank, support_rank,
  short_care, care_act, marks, birth, death, first_day, last_day
)
with event as (
  select
    spine.*,
    source.first_day,
    source.last_day,
    service_types.service_rank::smallint as service_rank
  from returns.indicator_source as source
  join extract.cld_spine as spine
    on spine.run_id = source.source_run_id
    and spine.file_no = source.file_no
  left join reference.ascof_service_types as service_types
    on service_types.service_type = spine.service_type
  where source.run_id = :run_id
    and source.source = 'cld'
    and not spine.rejected
    and spine.dropped_by is null
    and (
      coalesce(spine.closure_reason, 'DECEASED') = 'DECEASED'
      or spine.reportable
    )
    and spine.start_date <= source.last_day
)
select
  :run_id,
  run_id,
  record_id,
  person,
  row_kind,
  case client_type
    when 'Service user' then 'user'
    when 'Unpaid carer' then 'carer'
    when 'Unpaid carer known by association' then 'carer'
  end,
  start_date,
  coalesce(der_end_date, date 'infinity'),
  service_rank,
  case
    when service_rank in (1, 2) then service_rank
    when service_rank = 3 then
      case
        when service_component = 'Direct payment' or delivery_mechanism = 'Direct payment' then 3
        when delivery_mechanism = 'CASSR managed personal budget' then 4
        when delivery_mechanism = 'CASSR commissioned support' then 5
        else 6
      end
    when service_rank = 4 then
      case
        when service_component = 'Direct payment' then 9
        when delivery_mechanism = 'CASSR managed personal budget' then 7
        when delivery_mechanism = 'CASSR commissioned support' then 8
        else 9
      end
  end,
  coalesce(service_component in ('Short term residential care', 'Short term nursing care'), false),
  row_kind = 'Assessment'
    and coalesce(assessment_type = any (cast(:assessments_care_act as text[])), false)
    and coalesce(client_type = any (cast(:assessments_clients as text[])), false),
  case
    when row_kind = 'Request' then
      array_remove(
        array[
          case when outcome = any (cast(:contacts_resolved as text[])) then 'resolved' end,
          case when outcome = any (cast(:contacts_advice as text[])) then 'advice' end,
          case when outcome = any (cast(:contacts_prevention as text[])) then 'prevention' end,
          case when outcome = any (cast(:contacts_signposting as text[])) then 'signposting' end,
          case when outcome = any (cast(:contacts_assessment as text[])) then 'assessment' end
        ],
        null
      )
    else '{}'
  end,
  date_trunc('month', date_of_birth::timestamp)::date,
  date_of_death,
  first_day,
  last_day
from event
