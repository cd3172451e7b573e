-- rule: SAC-S01
-- scope: cross
-- severity: reject
-- fields: sar_id
-- check: SAR not found or its row was rejected.
-- message: Individual of unknown review {sar_id}
-- why: What belongs to nothing that counts can be in no table.
-- fix: Correct the reference, or what is wrong with the review.
-- example: a review that is not in the extract
-- basis: assumed
select
  part.record_id,
  part.file_no,
  'sar_id' as field,
  part.sar_id as value_found,
  null as value_expected,
  jsonb_build_object('sar_id', part.sar_id) as slots
from extract.sac_review_individual_status as part
where part.run_id = :run_id
  and part.status = 'accepted'
  and not exists (
    select
    from extract.sac_review_status as whole
    where whole.run_id = part.run_id
      and whole.sar_id = part.sar_id
      and whole.status in ('accepted', 'out_of_scope')
  )
