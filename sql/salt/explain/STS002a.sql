-- measure: STS002a
-- counts: short term support to maximise independence of new clients, and what followed
-- selection: STS
--
-- Rows of ST-Max, with the episode that a counted request led to (returns.salt_sts_cluster) where
-- there is one.
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
    cluster.request_record_id,
    case
      when cluster.record_id is null then 'NO_REQUEST'
      when cluster.out_reason is not null then cluster.out_reason
      when cluster.record_id <> event.record_id then 'SAME_EPISODE'
    end as reason
  from returns.salt_sts_event as event
  left join lateral (
    select *
    from returns.salt_sts_cluster as of_person
    where of_person.run_id = :run_id
      and of_person.measure = 'STS002a'
      and of_person.person = event.person
      and event.start_date between of_person.cluster_start and of_person.cluster_end
    order by of_person.cluster_start desc
    limit 1
  ) as cluster
    on true
  where event.run_id = :run_id
    and event.record_id = any (cast(:records as bigint[]))
    and event.service_no = 1
)
select
  placed.row_record as record_id,
  null as table_id,
  '6' as step,
  placed.reason,
  sts_reasons.words,
  case
    when placed.out_reason is not null then placed.because_of
    when placed.reason is not null then placed.speaking_record
    else coalesce(sequel.sequel_record_id, placed.request_record_id)
  end as because_of,
  concat_ws(
    ', ',
    'reablement from ' || to_char(placed.cluster_start::timestamp, 'DD/MM/YYYY') || case
      when placed.cluster_end = date '9999-12-31' then ', open'
      else ' to ' || to_char(placed.cluster_end::timestamp, 'DD/MM/YYYY')
    end,
    case when placed.reason is null then record_types.words end
  ) as detail
from placed
left join returns.salt_sts_sequel as sequel
  on sequel.run_id = :run_id
  and sequel.measure = 'STS002a'
  and sequel.person = placed.person
  and sequel.cluster_no = placed.cluster_no
left join reference.salt_record_types as record_types
  on record_types.record_type = sequel.record_type::text
left join reference.salt_sts_reasons as sts_reasons
  on sts_reasons.reason = placed.reason
order by placed.row_record
