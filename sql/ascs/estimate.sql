-- target: extract.ascs_estimate
-- index: whole, split, item; geography
-- joins: hashed
--
-- Estimates for the eligible population (specification, section 7). For a question, council and stratum:
-- n people answered it, c of them with this answer, N people are in the stratum (q2c: those who are asked).
--   weight             N / n
--   estimated people   sum over strata of N x c / n
--   population         sum of N over the strata with answers; a stratum without drops out
--   percentage         100 x estimated people / population
--   margin of error    1.96 x root of the sum of V x 100 / population,
--                      V = N^2 x p (1 - p) x (1 - n / N) / (n - 1), p = c / n; 0 for n = 1, never below 0
-- A group of people, or one variant of the questionnaire, has of N its share among those who answered the
-- question: N x n of the group / n (7.2 to 7.4). Several councils together: the same sums over councils
-- and strata, never a mean of councils (7.1).
-- Splits: total; for councils together also each characteristic (T2) and each answer (T3); age and gender
-- for every council (the measures). Characteristics are estimated like questions, of everybody in the
-- sample (7.5, T6). Everything is exact: nothing is rounded here.
insert into extract.ascs_estimate (
  run_id, geography, whole, split, split_value, item, answer, answered, respondents, estimated,
  population, percentage, margin_of_error
)
with councils as (
  select count(distinct la_code) as number, min(la_code) as only_one
  from extract.ascs_person
  where run_id = :run_id
),
answers as (
  select row_order as answer_no, item, answer::integer as answer, kind
  from reference.ascs_answers
),
-- Splits that every council has, too, where there are several: none, and those of the measures.
groups as (
  select 0 as group_no, true as of_each_council
  union all
  select answer_no, item in ('gender', 'age_1864')
  from answers
),
geographies as (
  select distinct la_code, la_code as geography, councils.number = 1 as whole
  from extract.ascs_person
  cross join councils
  where run_id = :run_id
  union all
  select distinct la_code, 'all', true
  from extract.ascs_person
  cross join councils
  where run_id = :run_id
    and councils.number > 1
),
bases as (
  select
    geographies.geography,
    geographies.whole,
    sized.group_no,
    sized.item,
    sum(sized.people) as respondents,
    sum(sized.group_people) as population
  from extract.ascs_group as sized
  join groups
    on groups.group_no = sized.group_no
  join geographies
    on geographies.la_code = sized.la_code
    and (geographies.whole or groups.of_each_council)
  where sized.run_id = :run_id
  group by geographies.geography, geographies.whole, sized.group_no, sized.item
),
parts as (
  select
    geographies.geography,
    sized.group_no,
    sized.item,
    answers.answer,
    sum(counted.people) as answered,
    sum(sized.stratum_people * counted.people / sized.base_people) as estimated,
    sum(
      case
        when sized.people = 1 then 0
        else greatest(
          0,
          sized.group_people * sized.group_people
            * (counted.people / sized.people) * (1 - counted.people / sized.people)
            * (1 - sized.base_people / nullif(sized.stratum_people, 0)) / (sized.people - 1)
        )
      end
    ) as variance
  from extract.ascs_count as counted
  join answers
    on answers.answer_no = counted.answer_no
  join extract.ascs_group as sized
    on sized.run_id = :run_id
    and sized.la_code = counted.la_code
    and sized.stratum = counted.stratum
    and sized.group_no = counted.group_no
    and sized.item = answers.item
  join groups
    on groups.group_no = counted.group_no
  join geographies
    on geographies.la_code = counted.la_code
    and (geographies.whole or groups.of_each_council)
  where counted.run_id = :run_id
  group by geographies.geography, sized.group_no, sized.item, answers.answer
)
select
  cast(:run_id as integer),
  bases.geography,
  bases.whole,
  case when bases.group_no = 0 then 'total' else splits.item end,
  case when bases.group_no = 0 then 0 else splits.answer end,
  bases.item,
  answers.answer,
  coalesce(parts.answered, 0),
  bases.respondents,
  case when bases.population is not null then coalesce(parts.estimated, 0) end,
  bases.population,
  100 * coalesce(parts.estimated, 0) / nullif(bases.population, 0),
  1.96 * sqrt(coalesce(parts.variance, 0)) * 100 / nullif(bases.population, 0)
from bases
join answers
  on answers.item = bases.item
left join answers as splits
  on splits.answer_no = bases.group_no
left join parts
  on parts.geography = bases.geography
  and parts.group_no = bases.group_no
  and parts.item = bases.item
  and parts.answer = answers.answer
