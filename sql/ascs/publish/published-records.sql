-- published-records: the answers person by person, as they may be given away (specification, section 8). Who
-- is one of 2 people or fewer with the same council, age band, gender, support setting, ethnic group,
-- support reason and stratum (respondents or not; missing is a value of its own) has 99 in the last six. No
-- number of a person, no line of a file; sorted by what is shown, so that the order tells nothing either.
-- Blank is missing. Answers under the names of the 2021-22 questions; q2c of those who are asked.
with characteristic as (
  select
    record_id,
    max(answer) filter (where item = 'age') as age_band,
    max(answer) filter (where item = 'ethnic_group') as ethnic_group,
    max(answer) filter (where item = 'primary_support_reason') as support_reason
  from extract.ascs_item
  where run_id = :run_id
    and kind = 'group'
  group by record_id
),
counted as (
  select
    person.*,
    characteristic.age_band,
    characteristic.ethnic_group,
    characteristic.support_reason,
    count(*) over (
      partition by
        person.la_code,
        characteristic.age_band,
        person.gender,
        person.support_setting,
        characteristic.ethnic_group,
        characteristic.support_reason,
        person.stratum
    ) as alike
  from extract.ascs_person as person
  left join characteristic
    on characteristic.record_id = person.record_id
  where person.run_id = :run_id
),
shown as (
  select
    la_code,
    case when alike <= 2 then 99 else age_band end as age_band,
    case when alike <= 2 then 99 else gender end as gender,
    case when alike <= 2 then 99 else support_setting end as support_setting,
    case when alike <= 2 then 99 else ethnic_group end as ethnic_group,
    case when alike <= 2 then 99 else support_reason end as primary_support_reason,
    case when alike <= 2 then 99 else stratum end as stratum,
    response,
    questionnaire,
    q1, q2a, q2b, case when can_answer_2c then q2c end as q2c, q3a, q3b, q4a, q4b, q5a, q5b, q6a, q6b, q7a, q7b, q8a, q8b, q9a, q9b, q10,
    q11, new12, q12, q13, q14a, q14b, q15a, q15b, q15c, q15d, q16a, q16b, q16c, q16d, q17, q18, q19a,
    q19b, q19c, q20a, q20b, q20c, q21, q22a, q22b, q22c, q22d, q22e, q22f
  from counted
)
select *
from shown
order by shown
