-- tables: SG3a-S42, SG3a-OTHER
--
-- SG3a: enquiries concluded in the period by mental capacity and age; of those who lacked capacity, how many
-- were supported by an advocate, family or friend. Unit: enquiries, each in one answer; without an
-- answer or an outcome row in "Not recorded". Source: SAC specification, section 7.3.
with answered as (
  select
    enquiry.record_id,
    enquiry.case_id,
    enquiry.enquiry_type,
    enquiry.age_band,
    coalesce(outcome.lacks_capacity, 'NR') as answer,
    outcome.advocate_support
  from extract.sac_case as enquiry
  left join extract.sac_counted_outcome as outcome
    on outcome.run_id = enquiry.run_id
    and outcome.enquiry_id = enquiry.case_id
  where enquiry.run_id = :run_id
    and enquiry.kind = 'enquiry'
    and enquiry.concluded_in_period
)
select
  'SG3a-' || enquiry_type as table_id,
  lower(answer) as row_key,
  age_band as column_key,
  case_id as member_key,
  record_id
from answered
union all
select
  'SG3a-' || enquiry_type,
  'support',
  age_band,
  case_id,
  record_id
from answered
where answer = 'YES'
  and advocate_support = 'YES'
