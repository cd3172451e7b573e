-- rule: SAC-S02
-- scope: cross
-- severity: warn
-- fields: sar_id
-- check: Concluded in the period and no individual.
-- message: Review {sar_id} has no individual
-- why: The review counts as one in which nobody died.
-- fix: Give the individuals of the review.
-- example: a concluded review without a row in sac-sar_individuals.csv
-- basis: assumed
select
  review.record_id,
  review.file_no,
  'sar_id' as field,
  review.sar_id as value_found,
  null as value_expected,
  jsonb_build_object('sar_id', review.sar_id) as slots
from extract.sac_review_status as review
where review.run_id = :run_id
  and review.status = 'accepted'
  and review.date_concluded between cast(:year_start as date) and cast(:year_end as date)
  and not exists (
    select
    from extract.sac_review_individual_status as individual
    where individual.run_id = review.run_id
      and individual.sar_id = review.sar_id
      and individual.status = 'accepted'
  )
