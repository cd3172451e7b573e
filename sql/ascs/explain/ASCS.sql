-- measure: ASCS
-- counts: people of the sample, their answers and their scores
--
-- Why a person of the sample is not in every figure: no answers, no stratum, no score. Answers that rules
-- have blanked stand in cleansed.csv. Source: specification, sections 3, 6 and 9.
select
  person.record_id,
  null as table_id,
  judged.step,
  judged.reason,
  judged.words,
  cast(null as bigint) as because_of,
  null as detail
from extract.ascs_person as person
left join extract.ascs_score as score
  on score.run_id = person.run_id
  and score.record_id = person.record_id
cross join lateral (
  values
    (
      coalesce(person.response <> 1, true),
      '6.1',
      'NO_RESPONSE',
      'The questionnaire was not answered: the person is in the tables of the sample and in no table of'
        || ' answers.'
    ),
    (
      person.stratum is null,
      '3',
      'NO_STRATUM',
      'Age, primary support reason or support setting is missing: the person has no stratum and is in no'
        || ' estimate and no score.'
    ),
    (
      person.response = 1 and person.stratum is not null and score.score_1a is null,
      '9.1',
      'NO_SCORE_1A',
      'One of the eight items of 1A has no answer: the person has no score of 1A.'
    ),
    (
      person.response = 1 and person.stratum is not null and score.score_1j is null,
      '9.2',
      'NO_SCORE_1J',
      'No score of 1J (from 2023-24: 1B): it is for people in the community without a learning disability'
        || ' and without social support who answered every item that it reads.'
    )
) as judged (applies, step, reason, words)
where person.run_id = :run_id
  and person.record_id = any (cast(:records as bigint[]))
  and judged.applies
order by person.record_id, judged.step
