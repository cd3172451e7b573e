-- measure: LTS002b
-- counts: reviews of clients with unbroken long term support for 12 months or more
-- selection: LTS002
--
-- Reviews as the run judged them (returns.salt_lts_review). Those that can be mended at source are
-- told by returns.left_out.
select
  review.record_id,
  null as table_id,
  case when review.out_reason is null then '9.3' else '9.1' end as step,
  review.out_reason as reason,
  review_reasons.words,
  review.because_of,
  case
    when review.out_reason is null
      then review.review_type || ', ' || review.setting || coalesce(
        ', by step ' || review.sequel_step || ' of what followed',
        ''
      )
  end as detail
from returns.salt_lts_review as review
left join reference.salt_review_reasons as review_reasons
  on review_reasons.reason = review.out_reason
where review.run_id = :run_id
  and review.measure = 'LTS002b'
  and review.record_id = any (cast(:records as bigint[]))
  and coalesce(review.out_reason, '') not in ('METHOD_UNKNOWN', 'TYPE_UNKNOWN')
order by review.record_id
