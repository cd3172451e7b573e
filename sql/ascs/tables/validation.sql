-- tables: RT-q1_combined, RT-q2a_combined, RT-q2b, RT-q2c, RT-q3a, RT-q3b, RT-q4a, RT-q4b, RT-q5a,
--   RT-q5b, RT-q6a, RT-q6b, RT-q7a, RT-q7b, RT-q8a, RT-q8b, RT-q9a, RT-q9b, RT-q10, RT-q11, RT-q12,
--   RT-q13, RT-q14a, RT-q14b, RT-q15a, RT-q15b, RT-q15c, RT-q15d, RT-q16a, RT-q16b, RT-q16c, RT-q16d,
--   RT-q17, RT-q18, RT-q19, RT-q20, RT-q21, RT-q22, VT-eligible_population_figures, VT-strata,
--   VT-method_collection, VT-response, VT-gender, VT-age_band, VT-ethnic_group, VT-sexual_orientation,
--   VT-religion, VT-primary_support_reason, VT-support_setting, VT-mechanism_of_delivery, VT-full_cost,
--   VT-gross_annual_budget, VT-budget_contribution, VT-budget_equipment, VT-budget_care_home,
--   VT-other_income, VT-centrally_funded, VT-autism, VT-asperger, VT-advocate, VT-interpreter,
--   VT-language, VT-questionnaire, VT-replacement, VT-original_reminder, VT-q1_standard,
--   VT-q1_easy_read, VT-q2a_standard, VT-q2a_easy_read, VT-q2b, VT-q2c, VT-q3a, VT-q3b, VT-q4a, VT-q4b,
--   VT-q5a, VT-q5b, VT-q6a, VT-q6b, VT-q7a, VT-q7b, VT-q8a, VT-q8b, VT-q9a, VT-q9b, VT-q10, VT-q11,
--   VT-q12, VT-q13, VT-q14a, VT-q14b, VT-q15a, VT-q15b, VT-q15c, VT-q15d, VT-q16a, VT-q16b, VT-q16c,
--   VT-q16d, VT-q17, VT-q18, VT-q19, VT-q20, VT-q21, VT-q22, VT-MOE
--
-- Validation and reporting tables: who gave an answer or has a code, unweighted, from the cleaned values.
-- Which table and row an answer falls in stands in reference.ascs_counts: answer a number; "any" who
-- answered at all; blank who has no answer that counts. population is who is asked: sample everybody,
-- respondents, and of them those on the standard, the easy read or the community questionnaire, or those
-- who are asked about choice. Reporting tables are by stratum. Source: specification, section 5.
with asked as (
  select
    person.record_id,
    person.primary_key,
    person.stratum,
    population.population
  from extract.ascs_person as person
  cross join lateral (
    values
      ('sample', true),
      ('respondents', person.response = 1),
      ('standard', person.response = 1 and not person.is_easy_read),
      ('easy_read', person.response = 1 and person.is_easy_read),
      ('community', person.response = 1 and person.questionnaire = 1),
      ('choice', person.response = 1 and person.can_answer_2c)
  ) as population (population, is_asked)
  where person.run_id = :run_id
    and population.is_asked
),
found as (
  select
    counts.table_id,
    counts.row_key,
    asked.record_id,
    asked.primary_key,
    asked.stratum
  from reference.ascs_counts as counts
  join extract.ascs_item as item
    on item.run_id = :run_id
    and item.item = counts.item
    and item.kind <> 'measure'
    and (counts.answer = 'any' or counts.answer = item.answer::text)
  join asked
    on asked.record_id = item.record_id
    and asked.population = counts.population
  union all
  select
    counts.table_id,
    counts.row_key,
    asked.record_id,
    asked.primary_key,
    asked.stratum
  from reference.ascs_counts as counts
  join asked
    on asked.population = counts.population
  left join extract.ascs_item as item
    on item.run_id = :run_id
    and item.item = counts.item
    and item.record_id = asked.record_id
    and item.kind <> 'measure'
  where counts.answer is null
    and item.record_id is null
  union all
  select 'VT-eligible_population_figures', 'sample', record_id, primary_key, stratum
  from asked
  where population = 'sample'
)
select
  table_id,
  row_key,
  'number' as column_key,
  primary_key as member_key,
  record_id
from found
where table_id like 'VT-%'
union all
select
  table_id,
  row_key,
  'stratum_' || stratum,
  primary_key,
  record_id
from found
where table_id like 'RT-%'
  and stratum is not null
  and (table_id <> 'RT-q2c' or stratum in (2, 4))
