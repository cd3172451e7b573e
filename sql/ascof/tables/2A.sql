-- tables: 2A
-- judged: every cluster of short term support to maximise independence
--
-- 2A: clusters of new clients by what followed them (5.2). Unit: clusters. Population: service users.
-- The base 040-sequel says of each cluster what followed, or at which step it drops out.
with sequel as (
  select
    sequel.*,
    person::text || ' ' || cluster_no as member_key
  from returns.ascof_sequel as sequel
  where run_id = :run_id
)
select
  '2A' as table_id,
  age_band as row_key,
  null as column_key,
  member_key,
  record_id,
  step,
  out_reason as reason,
  because_of,
  null as detail
from sequel
where out_reason is not null
union all
select
  '2A',
  sequel.age_band,
  part.column_key,
  sequel.member_key,
  sequel.record_id,
  '9',
  case
    when part.counted then null
    when part.column_key = 'numerator' and sequel.in_denominator then 'NOT_IN_NUMERATOR'
    when sequel.unable then 'UNABLE_TO_CLASSIFY'
    else 'NOT_IN_DENOMINATOR'
  end,
  sequel.because_of,
  'sequel ' || sequel.sequel_type || ': ' || sequel.final_outcome
from sequel
cross join lateral (
  values
    ('denominator', sequel.in_denominator),
    ('numerator', sequel.in_numerator)
) as part (column_key, counted)
where sequel.out_reason is null
  -- What is not in the denominator is told once.
  and (sequel.in_denominator or part.column_key = 'denominator')
