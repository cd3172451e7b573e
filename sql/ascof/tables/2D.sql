-- tables: 2DP1, 2DP2, 2D-outcomes
-- extract: hospital_spells
-- without it: 2D: not available, as no file of hospital stays came in (hospital_spells*.csv).
-- judged: every cluster of reablement, and every discharge
--
-- 2D: reablement after hospital (5.4, steps 7 to 9). Units: clusters of reablement that are linked to a
-- discharge; discharges. Part 1 is the share of linked clusters without death, emergency readmission or
-- care home in the days of follow-up. Part 2 divides the linked clusters by the discharges of people who
-- live in the area. Groups: support on the day of admission, each by age at discharge and by sex.
with reablement as (
  select
    reablement.*,
    person::text || ' ' || cluster_no as member_key,
    not (died or readmitted or entered_care) as well
  from returns.ascof_reablement as reablement
  where run_id = :run_id
),
discharge as (
  select *
  from returns.ascof_discharge
  where run_id = :run_id
    and of_council
),
counted as (
  select
    member_key,
    record_id,
    client_type,
    age_group,
    sex,
    '2DP1' as table_id,
    'denominator' as column_key
  from reablement
  where out_reason is null
  union all
  select member_key, record_id, client_type, age_group, sex, '2DP1', 'numerator'
  from reablement
  where out_reason is null
    and well
  union all
  select member_key, record_id, client_type, age_group, sex, '2DP2', 'numerator'
  from reablement
  where out_reason is null
  union all
  select spell_id, record_id, client_type, age_group, sex, '2DP2', 'denominator'
  from discharge
)
select
  counted.table_id,
  client.client_key || '_' || slice.slice_key as row_key,
  counted.column_key,
  counted.member_key,
  counted.record_id,
  '9' as step,
  null as reason,
  cast(null as bigint) as because_of,
  null as detail
from counted
cross join lateral (
  values ('all'), (counted.client_type)
) as client (client_key)
cross join lateral (
  values ('total'), (counted.age_group), (nullif(counted.sex, 'other'))
) as slice (slice_key)
where slice.slice_key is not null
union all
select
  '2D-outcomes',
  outcome.row_key,
  'clusters',
  reablement.member_key,
  reablement.record_id,
  '9',
  null,
  cast(null as bigint),
  null
from reablement
cross join lateral (
  values
    ('died', died),
    ('readmitted', readmitted),
    ('entered_care', entered_care),
    ('none', well),
    ('only_died', died and not readmitted and not entered_care),
    ('only_readmitted', readmitted and not died and not entered_care),
    ('only_entered_care', entered_care and not died and not readmitted),
    ('died_and_readmitted', died and readmitted and not entered_care),
    ('died_and_entered_care', died and entered_care and not readmitted),
    ('readmitted_and_entered_care', readmitted and entered_care and not died),
    ('all_three', died and readmitted and entered_care)
) as outcome (row_key, applies)
where reablement.out_reason is null
  and outcome.applies
union all
-- What is not counted, and why.
select
  '2DP1',
  null,
  'numerator',
  member_key,
  record_id,
  coalesce(step, '6'),
  case
    when out_reason is not null then out_reason
    when died then 'DIED_IN_FOLLOW_UP'
    when readmitted then 'READMITTED'
    else 'ENTERED_CARE'
  end,
  because_of,
  null
from reablement
where out_reason is not null
  or not well
