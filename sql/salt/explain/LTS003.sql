-- measure: LTS003
-- counts: carers, by the support provided
-- selection: LTS003, LTS003-2
--
-- Rows of carers with the support that each shows (returns.salt_carer_event), and the row that decided
-- for the carer (returns.salt_carer). Carers without an adult in tables 2a and 2b are told by
-- returns.left_out.
with judged as (
  select
    event.record_id,
    carer.record_id as deciding_record,
    case
      when event.hierarchy is null then 'NO_CATEGORY'
      when event.record_id <> carer.record_id then 'OTHER_SUPPORT'
    end as reason,
    event.support,
    carer.adult_record
  from returns.salt_carer_event as event
  left join returns.salt_carer as carer
    on carer.run_id = event.run_id
    and carer.person_id = event.person_id
  where event.run_id = :run_id
    and event.record_id = any (cast(:records as bigint[]))
)
select
  judged.record_id,
  null as table_id,
  case judged.reason when 'NO_CATEGORY' then '10.3' else '10.4' end as step,
  judged.reason,
  lts_reasons.words,
  case judged.reason
    when 'OTHER_SUPPORT' then judged.deciding_record
    when 'NO_CATEGORY' then null
    else judged.adult_record
  end as because_of,
  case when judged.reason is null then 'cares for the adult of the record' end as detail
from judged
left join reference.salt_lts_reasons as lts_reasons
  on lts_reasons.reason = judged.reason
where judged.reason is not null
  or judged.adult_record is not null
order by judged.record_id
