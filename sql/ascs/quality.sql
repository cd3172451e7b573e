-- target: extract.ascs_quality
--
-- What the data quality report compares councils by (specification, section 10), per cent of each council:
--   DQR5  people with a code, of those with any
--   DQR6  people without a code, of the sample
--   DQR7  response rate (total), and answers to each question of those who were asked (6.1)
--   DQR8  answers, weighted (7)
insert into extract.ascs_quality (run_id, la_code, table_id, item, value)
with people as (
  select
    la_code,
    count(*)::numeric as sample,
    count(*) filter (where response = 1)::numeric as respondents,
    count(*) filter (where response = 1 and can_answer_2c)::numeric as asked_choice
  from extract.ascs_person
  where run_id = :run_id
  group by la_code
),
counted as (
  select la_code, item, answer, count(*)::numeric as people
  from extract.ascs_item
  where run_id = :run_id
  group by la_code, item, answer
),
known as (
  select la_code, item, sum(people) as people
  from counted
  group by la_code, item
)
select
  cast(:run_id as integer),
  people.la_code,
  'DQR5',
  codes.row_key,
  100 * coalesce(counted.people, 0) / nullif(known.people, 0)
from people
cross join reference.ascs_quality_codes as codes
left join known
  on known.la_code = people.la_code
  and known.item = codes.item
left join counted
  on counted.la_code = people.la_code
  and counted.item = codes.item
  and counted.answer::text = codes.answer
union all
select
  cast(:run_id as integer),
  people.la_code,
  'DQR6',
  items.row_key,
  100 * (people.sample - coalesce(known.people, 0)) / people.sample
from people
cross join reference.ascs_quality_items as items
left join known
  on known.la_code = people.la_code
  and known.item = items.item
union all
select cast(:run_id as integer), la_code, 'DQR7', 'total', 100 * respondents / sample
from people
union all
select
  cast(:run_id as integer),
  people.la_code,
  'DQR7',
  rate.column_key,
  100 * coalesce(known.people, 0)
    / nullif(case rate.item when 'q2c' then people.asked_choice else people.respondents end, 0)
from people
cross join reference.ascs_response_rates as rate
left join known
  on known.la_code = people.la_code
  and known.item = rate.item
union all
select
  cast(:run_id as integer),
  estimate.geography,
  'DQR8',
  columns.column_key,
  estimate.percentage
from extract.ascs_estimate as estimate
join reference.ascs_columns as columns
  on columns.item = estimate.item
  and columns.answer = estimate.answer::text
where estimate.run_id = :run_id
  and estimate.split = 'total'
  and estimate.geography <> 'all'
