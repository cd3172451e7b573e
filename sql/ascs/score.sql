-- target: extract.ascs_score
-- index: record_id
--
-- Scores of a person (specification, sections 9.1 and 9.2).
--   1A  eight items (not q10), 3, 2, 1, 0 points for answers 1 to 4; missing if any item is
--   1J  0.203 x the sum of the eight utilities - 0.466, less what cannot be put down to services: age,
--       health, seven activities of daily living (not q16d), home, getting around
-- 1J is for strata 2 and 4 in the community without social support (reasons 1 to 6 and 8).
-- The utilities stand in reference.ascs_utilities.
insert into extract.ascs_score (
  run_id, record_id, la_code, stratum, gender, age_1864, score_1a, weighted_scrqol,
  adjustment_factor, score_1j
)
with person as (
  select *
  from extract.ascs_person
  where run_id = :run_id
),
worked_out as (
  select
    person.record_id,
    person.la_code,
    person.stratum,
    person.gender,
    case when person.age < 65 then 1 when person.age >= 65 then 2 end as age_1864,
    32 - (
      person.q3a + person.q4a + person.q5a + person.q6a + person.q7a + person.q8a + person.q9a
        + person.q11
    ) as score_1a,
    0.203 * (
      select case when count(*) = 8 then sum(utilities.utility::numeric) end
      from (
        values
          ('q3a', person.q3a),
          ('q4a', person.q4a),
          ('q5a', person.q5a),
          ('q6a', person.q6a),
          ('q7a', person.q7a),
          ('q8a', person.q8a),
          ('q9a', person.q9a),
          ('q11', person.q11)
      ) as given (item, answer)
      join reference.ascs_utilities as utilities
        on utilities.item = given.item
        and utilities.answer = given.answer::text
    ) - 0.466 as weighted_scrqol,
    0.5798
      + case when person.age >= 65 then 0.0473 when person.age is not null then 0 end
      - case
        when person.q13 = 3 then 0.0148
        when person.q13 >= 4 then 0.1090
        when person.q13 is not null then 0
      end
      - 0.0202 * (
        person.q15a + person.q15b + person.q15c + person.q15d + person.q16a + person.q16b
          + person.q16c - 7
      )
      - case
        when person.q17 = 2 then 0.0308
        when person.q17 >= 3 then 0.1250
        when person.q17 is not null then 0
      end
      - case
        when person.q18 = 2 then 0.0603
        when person.q18 >= 3 then 0.1100
        when person.q18 is not null then 0
      end as adjustment_factor,
    person.stratum in (2, 4)
      and person.support_setting = 1
      and (person.primary_support_reason <= 6 or person.primary_support_reason = 8) as in_1j
  from person
)
select
  cast(:run_id as integer),
  record_id,
  la_code,
  stratum,
  gender,
  age_1864,
  score_1a,
  weighted_scrqol,
  adjustment_factor,
  case when in_1j then weighted_scrqol - adjustment_factor end
from worked_out
