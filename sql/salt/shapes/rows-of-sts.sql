-- What became of each row of a request, or of an episode of ST-Max: the request or episode as the run made
-- it from its rows and judged it (returns.salt_sts_cluster). A row belongs to the last one that starts on
-- its day or before.
-- Parameters of the explanation that uses it:
--   measure       STS001 (requests) or STS002b (episodes of existing clients)
--   word          what one is called
--   same          the reason of a row that another one speaks for
--   step_counted  section of the specification that gives what followed
--   step_out      section by which it is out
with placed as (
  select
    event.record_id as row_record,
    cluster.record_id as speaking_record,
    cluster.person,
    cluster.cluster_no,
    cluster.cluster_start,
    cluster.cluster_end,
    cluster.out_reason,
    cluster.because_of,
    case
      when cluster.out_reason is not null then cluster.out_reason
      when cluster.record_id <> event.record_id then :same
    end as reason
  from returns.salt_sts_event as event
  cross join lateral (
    select *
    from returns.salt_sts_cluster as of_person
    where of_person.run_id = :run_id
      and of_person.measure = :measure
      and of_person.person = event.person
      and of_person.cluster_start <= event.start_date
    order by of_person.cluster_start desc
    limit 1
  ) as cluster
  where event.run_id = :run_id
    and event.record_id = any (cast(:records as bigint[]))
    and case :measure
      when 'STS001' then event.row_kind = 'Request'
      else event.service_no = 1
    end
)
select
  placed.row_record as record_id,
  null as table_id,
  case when placed.out_reason is null then :step_counted else :step_out end as step,
  placed.reason,
  sts_reasons.words,
  case
    when placed.out_reason is not null then placed.because_of
    when placed.reason is not null then placed.speaking_record
    else sequel.sequel_record_id
  end as because_of,
  concat_ws(
    ', ',
    :word || ' from ' || to_char(placed.cluster_start::timestamp, 'DD/MM/YYYY') || case
      when placed.cluster_end = date '9999-12-31' then ', open'
      else ' to ' || to_char(placed.cluster_end::timestamp, 'DD/MM/YYYY')
    end,
    case when placed.reason is null then record_types.words end
  ) as detail
from placed
left join returns.salt_sts_sequel as sequel
  on sequel.run_id = :run_id
  and sequel.measure = :measure
  and sequel.person = placed.person
  and sequel.cluster_no = placed.cluster_no
left join reference.salt_record_types as record_types
  on record_types.record_type = sequel.record_type::text
left join reference.salt_sts_reasons as sts_reasons
  on sts_reasons.reason = placed.reason
order by placed.row_record
