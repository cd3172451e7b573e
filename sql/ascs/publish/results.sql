-- results: every estimate of the survey, exact beside what may be published of it (specification, section
-- 8). published_ columns are rounded and suppressed: percentages and margins of error to 1 decimal,
-- respondents to 5, people to 10; [c] where 1 or 2 people of the group answered the question, [x] where
-- nobody of a council did, [w] where nobody of another group did, and for the margin of error of an answer
-- that 0 or 1 people gave. What is published is rounded from nine decimals,
-- since a division may have cut a tie off. The other columns are the working figures, with six decimals.
with rounding as (
  select settings -> 'parameters' ->> 'rounding' = 'half_even' as half_even
  from audit.run
  where run_id = :run_id
),
councils as (
  select distinct geography
  from extract.ascs_estimate
  where run_id = :run_id
  union
  select distinct la_code
  from extract.ascs_person
  where run_id = :run_id
),
questions as (
  select item, answer::integer as answer, min(row_order) as place
  from reference.ascs_answers
  where kind = 'question'
  group by item, answer
),
estimates as (
  select
    councils.geography,
    'total' as split,
    0 as split_value,
    questions.item,
    questions.answer,
    questions.place,
    coalesce(estimate.answered, 0) as answered,
    coalesce(estimate.respondents, 0) as respondents,
    estimate.estimated,
    estimate.percentage,
    estimate.margin_of_error,
    estimate.population
  from councils
  cross join questions
  left join extract.ascs_estimate as estimate
    on estimate.run_id = :run_id
    and estimate.geography = councils.geography
    and estimate.split = 'total'
    and estimate.item = questions.item
    and estimate.answer = questions.answer
  union all
  select
    estimate.geography,
    estimate.split,
    estimate.split_value,
    estimate.item,
    estimate.answer,
    questions.place,
    estimate.answered,
    estimate.respondents,
    estimate.estimated,
    estimate.percentage,
    estimate.margin_of_error,
    estimate.population
  from extract.ascs_estimate as estimate
  join questions
    on questions.item = estimate.item
    and questions.answer = estimate.answer
  where estimate.run_id = :run_id
    and estimate.split <> 'total'
),
marked as (
  select
    estimates.*,
    case
      when respondents = 0 and split = 'total' then '[x]'
      when respondents = 0 then '[w]'
      when respondents <= 2 then '[c]'
    end as mark
  from estimates
)
select
  marked.geography,
  marked.split,
  marked.split_value,
  marked.item as question,
  marked.answer as response,
  marked.answered as respondents_this_response,
  marked.respondents,
  round(marked.estimated, 6) as estimated_population,
  round(marked.percentage, 6) as percentage,
  round(marked.margin_of_error, 6) as margin_of_error,
  round(marked.population, 6) as base_population,
  coalesce(mark, returns.rounded_to(marked.respondents, 5, half_even)::text) as published_respondents,
  coalesce(mark, returns.rounded_to(round(marked.estimated, 9), 10, half_even)::text)
    as published_estimated_population,
  coalesce(mark, returns.rounded_to(round(marked.percentage, 9), 0.1, half_even)::numeric(12, 1)::text)
    as published_percentage,
  coalesce(
    mark,
    case when marked.answered <= 1 then '[w]' end,
    returns.rounded_to(round(marked.margin_of_error, 9), 0.1, half_even)::numeric(12, 1)::text
  ) as published_margin_of_error,
  coalesce(mark, returns.rounded_to(round(marked.population, 9), 10, half_even)::text)
    as published_base_population
from marked
cross join rounding
order by marked.geography, marked.split, marked.split_value, marked.place, marked.answer
