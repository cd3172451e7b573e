-- SAC-T15: reviews in which somebody died (SG5a) and individuals who died (SG5b); reviews and individuals,
-- where every review has one (SAC-S02).
with counted as (
  select
    sum(value) filter (where table_id = 'SG5a' and row_key = 'died') as reviews_died,
    sum(value) filter (where table_id = 'SG5a' and row_key = 'total') as reviews,
    sum(value) filter (where table_id = 'SG5b' and row_key = 'died') as died,
    sum(value) filter (where table_id = 'SG5b' and row_key = 'total') as individuals
  from returns.cell
  where run_id = :run_id
    and (
      table_id = 'SG5a'
      or (table_id = 'SG5b' and column_key = 'total')
    )
),
empty_review as (
  select count(*) as without_individual
  from audit.hit
  where run_id = :run_id
    and rule_id = 'SAC-S02'
)
select
  'SAC-T15' as check_id,
  'error' as severity,
  'SG5a' as table_id,
  rule.passed,
  rule.words || ': reviews ' || rule.of_reviews || ', individuals ' || rule.of_individuals || '.' as detail
from counted
cross join empty_review
cross join lateral (
  values
    ('Died', died >= reviews_died, reviews_died, died, true),
    ('All', individuals >= reviews, reviews, individuals, empty_review.without_individual = 0),
    ('Nobody died', (reviews_died = 0) = (died = 0), reviews_died, died, true)
) as rule (words, passed, of_reviews, of_individuals, applies)
where rule.applies
  and rule.passed is not null
