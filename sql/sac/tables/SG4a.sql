-- tables: SG4a-S42, SG4a-OTHER
--
-- SG4a: enquiries concluded in the period by whether the adult was asked for desired outcomes; of those
-- who expressed some, how far they were achieved; both by age. Unit: enquiries, each in one answer;
-- without an answer or an outcome row in "Not Recorded". Source: SAC specification, section 7.3.
with answered as (
  select
    enquiry.record_id,
    enquiry.case_id,
    enquiry.enquiry_type,
    enquiry.age_band,
    coalesce(outcome.outcomes_asked, 'NR') as answer,
    outcome.outcomes_achieved
  from extract.sac_case as enquiry
  left join extract.sac_counted_outcome as outcome
    on outcome.run_id = enquiry.run_id
    and outcome.enquiry_id = enquiry.case_id
  where enquiry.run_id = :run_id
    and enquiry.kind = 'enquiry'
    and enquiry.concluded_in_period
),
lines as (
  select *, lower(answer) as row_key
  from answered
  union all
  select *, 'asked_total'
  from answered
  union all
  select *, lower(outcomes_achieved)
  from answered
  where answer = 'YES_EXPRESSED'
    and outcomes_achieved is not null
  union all
  select *, 'achieved_total'
  from answered
  where answer = 'YES_EXPRESSED'
    and outcomes_achieved is not null
)
select
  'SG4a-' || enquiry_type as table_id,
  row_key,
  age_band as column_key,
  case_id as member_key,
  record_id
from lines
