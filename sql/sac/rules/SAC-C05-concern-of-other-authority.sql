-- rule: SAC-C05
-- scope: cross
-- severity: reject
-- fields: la_of_abuse
-- check: Filled and different from the own CASSR code.
-- message: Concern {concern_id} belongs to authority {value}
-- why: Only the council where the abuse occurred records the case.
-- fix: Nothing. If the abuse occurred here, correct the authority.
-- example: 888, in council 999
-- basis: source
-- outside: yes
select
  record_id,
  file_no,
  'la_of_abuse' as field,
  la_of_abuse as value_found,
  null as value_expected,
  jsonb_build_object('concern_id', concern_id) as slots
from extract.sac_concern_status
where run_id = :run_id
  and status <> 'dropped'
  and la_of_abuse <> cast(:council as text)
