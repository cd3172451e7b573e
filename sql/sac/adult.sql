-- target: extract.sac_adult
-- index: person_id
--
-- The accepted adults, without dates that are not credible (SAC-P01, SAC-P03). The others are unknown to
-- every rule and table that asks for them.
insert into extract.sac_adult (
  run_id, record_id, file_no, person_id, born, died, gender, ethnicity, primary_support_reason
)
with not_credible as (
  select
    record_id,
    bool_or(rule_id = 'SAC-P01') as birth,
    bool_or(rule_id = 'SAC-P03') as death
  from audit.hit
  where run_id = :run_id
    and rule_id in ('SAC-P01', 'SAC-P03')
    and severity = 'cleanse'
  group by record_id
)
select
  :run_id,
  person.record_id,
  person.file_no,
  person.person_id,
  case when not coalesce(not_credible.birth, false) then person.date_of_birth end,
  case when not coalesce(not_credible.death, false) then person.date_of_death end,
  person.gender,
  person.ethnicity,
  person.primary_support_reason
from extract.sac_person_status as person
left join not_credible
  on not_credible.record_id = person.record_id
where person.run_id = :run_id
  and person.status = 'accepted'
  and person.person_id is not null
  -- Only where the job makes a warning of a reject.
  and not exists (
    select
    from audit.hit
    where hit.run_id = :run_id
      and hit.record_id = person.record_id
      and hit.severity = 'reject'
  )
