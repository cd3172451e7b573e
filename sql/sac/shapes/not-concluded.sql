-- Accepted enquiries that were not concluded in the period: in no table of SG2 to SG4 (specification,
-- section 7.1).
select
  enquiry.record_id,
  null as table_id,
  '7.1' as step,
  case when enquiry.is_open then 'OPEN' else 'NOT_IN_PERIOD' end as reason,
  case
    when enquiry.is_open then 'Not concluded on the extract date.'
    else 'Concluded on ' || to_char(enquiry.concluded, 'DD/MM/YYYY') || ', outside the period.'
  end as words,
  cast(null as bigint) as because_of,
  null as detail
from extract.sac_case as enquiry
where enquiry.run_id = :run_id
  and enquiry.record_id = any (cast(:records as bigint[]))
  and enquiry.kind = 'enquiry'
  and not enquiry.concluded_in_period
