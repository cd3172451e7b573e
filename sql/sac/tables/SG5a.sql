-- tables: SG5a
--
-- SG5a: Safeguarding Adults Reviews concluded in the period, by whether one or more of the individuals died.
-- Unit: reviews. Source: SAC specification, section 7.3.
select
  'SG5a' as table_id,
  case
    when exists (
      select
      from extract.sac_review_individual_status as individual
      where individual.run_id = :run_id
        and individual.sar_id = review.sar_id
        and individual.status = 'accepted'
        and individual.harm = 'DIED'
    ) then 'died'
    else 'none_died'
  end as row_key,
  'count' as column_key,
  review.sar_id as member_key,
  review.record_id
from extract.sac_review_status as review
where review.run_id = :run_id
  and review.status = 'accepted'
  and review.date_concluded between cast(:year_start as date) and cast(:year_end as date)
