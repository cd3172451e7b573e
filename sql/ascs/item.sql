-- target: extract.ascs_item
-- index: kind, item; record_id
--
-- What each person of the sample answered and is, one row each (specification, section 6): questions with
-- the columns derived from them, the recodes of the measures in per cent (section 9: 1 counts, 2 does
-- not), characteristics in the groups of the publication, and codes of the validation tables.
-- q1Comb, q2aComb: the five answers of the easy read questionnaire; the seven of the others fall into them
-- (1 and 2, 3, 4, 5, 6 and 7). q12Excl leaves out who never tried, q22Excl who had no help.
insert into extract.ascs_item (
  run_id, record_id, la_code, stratum, respondent, kind, item, answer, answer_no
)
with person as (
  select *
  from extract.ascs_person
  where run_id = :run_id
)
select
  person.run_id,
  person.record_id,
  person.la_code,
  person.stratum,
  coalesce(person.response = 1, false),
  value.kind,
  value.item,
  value.answer,
  answers.row_order
from person
cross join lateral (
  select
    case
      when person.is_easy_read then person.q1
      when person.q1 <= 2 then 1
      when person.q1 <= 5 then person.q1 - 1
      when person.q1 >= 6 then 5
    end as q1_combined,
    case
      when person.is_easy_read then person.q2a
      when person.q2a <= 2 then 1
      when person.q2a <= 5 then person.q2a - 1
      when person.q2a >= 6 then 5
    end as q2a_combined,
    person.q22b = 1 or person.q22c = 1 or person.q22d = 1 or person.q22e = 1 or person.q22f = 1
      as had_help,
    case
      when person.age >= 85 then 8
      when person.age >= 75 then 7
      when person.age >= 65 then 6
      when person.age >= 55 then 5
      when person.age >= 45 then 4
      when person.age >= 35 then 3
      when person.age >= 25 then 2
      when person.age >= 18 then 1
    end as age_band,
    case
      when person.primary_support_reason <= 2 then 1
      when person.primary_support_reason <= 5 then 2
      when person.primary_support_reason = 6 then 3
      when person.primary_support_reason = 7 then 4
      when person.primary_support_reason = 8 then 5
      when person.primary_support_reason >= 9 then 6
    end as reason_group,
    case
      when person.ethnicity <= 4 then 1
      when person.ethnicity <= 8 then 2
      when person.ethnicity <= 13 then 3
      when person.ethnicity <= 16 then 4
      when person.ethnicity <= 18 then 5
      when person.ethnicity >= 98 then 6
    end as ethnic_group
) as derived
cross join lateral (
  values
    ('question', 'q1Std', case when not person.is_easy_read then person.q1 end),
    ('question', 'q1ER', case when person.is_easy_read then person.q1 end),
    ('question', 'q1Comb', derived.q1_combined),
    ('question', 'q2aStd', case when not person.is_easy_read then person.q2a end),
    ('question', 'q2aER', case when person.is_easy_read then person.q2a end),
    ('question', 'q2aComb', derived.q2a_combined),
    ('question', 'q2b', person.q2b),
    ('question', 'q2c', case when person.can_answer_2c then person.q2c end),
    ('question', 'q3a', person.q3a),
    ('question', 'q3b', person.q3b),
    ('question', 'q4a', person.q4a),
    ('question', 'q4b', person.q4b),
    ('question', 'q5a', person.q5a),
    ('question', 'q5b', person.q5b),
    ('question', 'q6a', person.q6a),
    ('question', 'q6b', person.q6b),
    ('question', 'q7a', person.q7a),
    ('question', 'q7b', person.q7b),
    ('question', 'q8a', person.q8a),
    ('question', 'q8b', person.q8b),
    ('question', 'q9a', person.q9a),
    ('question', 'q9b', person.q9b),
    ('question', 'q10', person.q10),
    ('question', 'q11', person.q11),
    ('question', 'new12', person.new12),
    ('question', 'q12', person.q12),
    ('question', 'q13', person.q13),
    ('question', 'q14a', person.q14a),
    ('question', 'q14b', person.q14b),
    ('question', 'q15a', person.q15a),
    ('question', 'q15b', person.q15b),
    ('question', 'q15c', person.q15c),
    ('question', 'q15d', person.q15d),
    ('question', 'q16a', person.q16a),
    ('question', 'q16b', person.q16b),
    ('question', 'q16c', person.q16c),
    ('question', 'q16d', person.q16d),
    ('question', 'q17', person.q17),
    ('question', 'q18', person.q18),
    ('question', 'q19a', person.q19a),
    ('question', 'q19b', person.q19b),
    ('question', 'q19c', person.q19c),
    ('question', 'q20a', person.q20a),
    ('question', 'q20b', person.q20b),
    ('question', 'q20c', person.q20c),
    ('question', 'q21', person.q21),
    ('question', 'q22a', person.q22a),
    ('question', 'q22b', person.q22b),
    ('question', 'q22c', person.q22c),
    ('question', 'q22d', person.q22d),
    ('question', 'q22e', person.q22e),
    ('question', 'q22f', person.q22f),
    ('question', 'q12Excl', nullif(person.q12, 1)),
    ('question', 'q22Exclb', case when derived.had_help then person.q22b end),
    ('question', 'q22Exclc', case when derived.had_help then person.q22c end),
    ('question', 'q22Excld', case when derived.had_help then person.q22d end),
    ('question', 'q22Excle', case when derived.had_help then person.q22e end),
    ('question', 'q22Exclf', case when derived.had_help then person.q22f end),
    ('measure', '1B', case when person.q3a <= 2 then 1 when person.q3a <= 4 then 2 end),
    ('measure', '1I1', case when person.q8a = 1 then 1 when person.q8a <= 4 then 2 end),
    ('measure', '3A', case when derived.q1_combined = 1 then 1 when derived.q1_combined <= 5 then 2 end),
    ('measure', '3D1', case when person.q12 in (2, 3) then 1 when person.q12 in (4, 5) then 2 end),
    ('measure', '4A', case when person.q7a = 1 then 1 when person.q7a <= 4 then 2 end),
    ('measure', '4B', case when person.q7b = 1 then 1 when person.q7b = 2 then 2 end),
    ('group', 'stratum', person.stratum),
    ('group', 'age', derived.age_band),
    ('group', 'age_1864', case when person.age < 65 then 1 when person.age >= 65 then 2 end),
    ('group', 'gender', person.gender),
    ('group', 'primary_support_reason', derived.reason_group),
    ('group', 'religion', case when person.religion = 99 then 9 else person.religion end),
    ('group', 'ethnic_group', derived.ethnic_group),
    ('group', 'sexuality', case when person.sexuality = 1 then 1 when person.sexuality <= 4 then 2 when person.sexuality <= 6 then 3 end),
    ('group', 'sexual_orientation', person.sexuality),
    ('group', 'questionnaire', person.questionnaire),
    ('group', 'method_of_collection', person.method_collection),
    ('group', 'translated', case when person.translated = 1 then 2 when person.translated > 1 then 1 end),
    ('group', 'autism', person.rhc_autism),
    ('group', 'asperger', person.rhc_asperger),
    ('group', 'support_setting', person.support_setting),
    ('group', 'mechanism_of_delivery', person.mech_of_delivery),
    ('group', 'full_cost', person.full_cost),
    ('group', 'advocate', person.advocate),
    ('group', 'interpreter', person.interpreter),
    ('code', 'MethodCollection', person.method_collection),
    ('code', 'Response', person.response),
    ('code', 'Gender', person.gender),
    ('code', 'Sexuality', person.sexuality),
    ('code', 'Religion', person.religion),
    ('code', 'SupportSetting', person.support_setting),
    ('code', 'MechOfDelivery', person.mech_of_delivery),
    ('code', 'FullCost', person.full_cost),
    ('code', 'BudgetContribution', person.budget_contribution),
    ('code', 'BudgetEquipment', person.budget_equipment),
    ('code', 'BudgetCareHome', person.budget_care_home),
    ('code', 'OtherIncome', person.other_income),
    ('code', 'CentrallyFundedServices', person.centrally_funded_services),
    ('code', 'RHC_autism', person.rhc_autism),
    ('code', 'RHC_asperger', person.rhc_asperger),
    ('code', 'Advocate', person.advocate),
    ('code', 'Interpreter', person.interpreter),
    ('code', 'Translated', person.translated),
    ('code', 'Questionnaire', person.questionnaire),
    ('code', 'Replacement', person.replacement),
    ('code', 'OriginalReminder', person.original_reminder),
    ('code', 'GrossAnnualBudget', person.gross_annual_budget)
) as value (kind, item, answer)
left join reference.ascs_answers as answers
  on answers.item = value.item
  and answers.answer = value.answer::text
where value.answer is not null
