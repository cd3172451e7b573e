-- Records of a person that do not carry the number: risks and outcomes of their enquiries.
select part.record_id
from extract.sac_enquiry as enquiry
join extract.sac_row as part
  on part.run_id = enquiry.run_id
  and part.parent_key = enquiry.enquiry_id
  and part.file in ('enquiry_risks', 'enquiry_outcomes')
where enquiry.run_id = :run_id
  and lower(trim(enquiry.person_id)) = cast(:person as text)
