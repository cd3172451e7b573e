-- rule: SAC-C07
-- scope: cross
-- severity: warn
-- fields: decision
-- check: S42 or OTHER but no enquiry names this concern (also seen when several concerns were joined in one enquiry).
-- message: Concern {concern_id}: decision {value} but no enquiry
-- why: Enquiries are understated, or the decision is wrong.
-- fix: Record the enquiry; or the concern in it, if several were joined.
-- example: decision S42, no enquiry
-- basis: assumed
with named as (
  select concern_id, min(enquiry_id) as enquiry_id
  from extract.sac_enquiry_status
  where run_id = :run_id
    and status in ('accepted', 'out_of_scope')
  group by concern_id
)
select
  concern.record_id,
  concern.file_no,
  'decision' as field,
  record.decision as value_found,
  null as value_expected,
  jsonb_build_object('concern_id', concern.case_id) as slots
from extract.sac_case as concern
join extract.sac_concern as record
  on record.run_id = concern.run_id
  and record.record_id = concern.record_id
left join named
  on named.concern_id = concern.case_id
where concern.run_id = :run_id
  and concern.kind = 'concern'
  and concern.started_in_period
  and record.decision in ('S42', 'OTHER')
  and named.concern_id is null
