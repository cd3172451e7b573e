-- measure: LTS002a
-- counts: unplanned reviews of clients with long term support in the year, and admissions after planned ones
-- selection: LTS002
--
-- Reviews as the run judged them (returns.salt_lts_review). Those that can be mended at source are
-- told by returns.left_out.
with judged as (
  select
    record_id,
    review_type,
    setting,
    sequel_step,
    because_of,
    -- of planned reviews table 2 counts the admissions that followed, not the reviews
    case
      when out_reason is null and review_type = 'planned' then 'PLANNED'
      else out_reason
    end as reason
  from returns.salt_lts_review
  where run_id = :run_id
    and measure = 'LTS002a'
    and record_id = any (cast(:records as bigint[]))
)
select
  review.record_id,
  null as table_id,
  case
    when review.reason is null then '9.3'
    when review.reason = 'PLANNED' then '9.5'
    else '9.1'
  end as step,
  review.reason,
  review_reasons.words,
  review.because_of,
  case
    when review.reason is null
      then review.review_type || ', ' || review.setting || coalesce(
        ', by step ' || review.sequel_step || ' of what followed',
        ''
      )
  end as detail
from judged as review
left join reference.salt_review_reasons as review_reasons
  on review_reasons.reason = review.reason
where coalesce(review.reason, '') not in ('METHOD_UNKNOWN', 'TYPE_UNKNOWN')
order by review.record_id
