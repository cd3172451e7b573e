-- Sets aside what belongs to an enquiry that is out of scope: it goes with it, and no finding says so
-- (specification, section 6, step 4). The sheet "Not in this return" lists it.
update extract.sac_row as part
set status = 'out_of_scope'
from extract.sac_row as whole
where part.run_id = :run_id
  and part.file in ('enquiry_risks', 'enquiry_outcomes')
  and part.status = 'accepted'
  and whole.run_id = :run_id
  and whole.file = 'enquiries'
  and whole.record_key = part.parent_key
  and whole.status = 'out_of_scope'
