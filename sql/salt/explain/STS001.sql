-- measure: STS001
-- counts: requests for support from new clients, and what followed
-- selection: STS
--
-- Requests as the run made them from their rows and judged them (returns.salt_sts_cluster),
-- by row. A row belongs to the last cluster that starts on its day or before.
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
      when cluster.record_id <> event.record_id then 'SAME_REQUEST'
    end as reason
  from returns.salt_sts_event as event
  cross join lateral (
    select *
    from returns.salt_sts_cluster as of_person
    where of_person.run_id = :run_id
      and of_person.measure = 'STS001'
      and of_person.person = event.person
      and of_person.cluster_start <= event.start_date
    order by of_person.cluster_start desc
    limit 1
  ) as cluster
  where event.run_id = :run_id
    and event.record_id = any (cast(:records as bigint[]))
    and event.row_kind = 'Request'
)
select
  placed.row_record as record_id,
  null as table_id,
  case when placed.out_reason is null then '5.3' else '5.2' end as step,
  placed.reason,
  sts_reasons.words,
  case
    when placed.out_reason is not null then placed.because_of
    when placed.reason is not null then placed.speaking_record
    else sequel.sequel_record_id
  end as because_of,
  concat_ws(
    ', ',
    'request from ' || to_char(placed.cluster_start::timestamp, 'DD/MM/YYYY') || case
      when placed.cluster_end = date '9999-12-31' then ', open'
      else ' to ' || to_char(placed.cluster_end::timestamp, 'DD/MM/YYYY')
    end,
    case when placed.reason is null then record_types.words end
  ) as detail
from placed
left join returns.salt_sts_sequel as sequel
  on sequel.run_id = :run_id
  and sequel.measure = 'STS001'
  and sequel.person = placed.person
  and sequel.cluster_no = placed.cluster_no
left join reference.salt_record_types as record_types
  on record_types.record_type = sequel.record_type::text
left join reference.salt_sts_reasons as sts_reasons
  on sts_reasons.reason = placed.reason
order by placed.row_record
