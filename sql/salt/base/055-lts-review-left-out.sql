-- Reviews that are not counted and can be mended at source are listed as left out: who took part, or the
-- type of the review, is not known. Source: SALT specification, section 9.1.
with forget as (
  delete from returns.left_out
  where run_id = :run_id
    and selection = 'LTS002'
    and step = '9.1'
)
insert into returns.left_out (run_id, selection, record_id, step, reason)
select
  :run_id,
  'LTS002',
  record_id,
  '9.1',
  'REVIEW_' || out_reason
from returns.salt_lts_review
where run_id = :run_id
  and measure = 'LTS002a'
  and out_reason in ('METHOD_UNKNOWN', 'TYPE_UNKNOWN')
