-- rule: SAC-E02
-- scope: cross
-- severity: warn
-- fields: concern_id
-- check: Blank, or concern not in the extract, or rejected (an out-of-scope concern counts as found).
-- message: Enquiry {enquiry_id} has no concern; concerns are understated
-- why: Every enquiry begins with a concern: one concern is missing from the figures.
-- fix: Record the concern, correct the reference, or correct what is wrong with the concern.
-- example: the concern was rejected
-- basis: source
--
-- The line of each enquiry whose concern was rejected: the enquiry itself counts.
select
  enquiry.record_id,
  enquiry.file_no,
  'concern_id' as field,
  enquiry.concern_id as value_found,
  null as value_expected,
  jsonb_build_object('enquiry_id', enquiry.case_id) as slots
from extract.sac_case as enquiry
where enquiry.run_id = :run_id
  and enquiry.kind = 'enquiry'
  and (enquiry.started_in_period or enquiry.concluded_in_period or enquiry.is_open)
  and not exists (
    select
    from extract.sac_concern_status as concern
    where concern.run_id = enquiry.run_id
      and concern.concern_id = enquiry.concern_id
      and concern.status in ('accepted', 'out_of_scope')
  )
