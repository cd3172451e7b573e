-- rule: SAC-C08
-- scope: cross
-- severity: warn
-- fields: decision
-- check: NFA but an enquiry names this concern.
-- message: Concern {concern_id}: decision is no enquiry, yet enquiry {enquiry_id} exists
-- why: Decision and enquiry contradict each other.
-- fix: Correct the decision.
-- example: decision NFA, and an enquiry
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
  jsonb_build_object('concern_id', concern.case_id, 'enquiry_id', named.enquiry_id) as slots
from extract.sac_case as concern
join extract.sac_concern as record
  on record.run_id = concern.run_id
  and record.record_id = concern.record_id
join named
  on named.concern_id = concern.case_id
where concern.run_id = :run_id
  and concern.kind = 'concern'
  and concern.started_in_period
  and record.decision = 'NFA'
