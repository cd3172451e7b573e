-- T4: response rates, unweighted. DQ1, DQ2: missing items. DQR1 to DQR8: the data quality report, beside
-- the figures of the year before where the database has a run of it, and beside mean and standard deviation
-- of the councils where the return has several. DQR1, DQR3 and DQR4: against SALT and England
-- (extract.ascs_comparison). Source: specification, sections 6.1 and 10.
with people as (
  select
    count(*)::numeric as sample,
    count(*) filter (where response = 1)::numeric as respondents,
    count(*) filter (where response = 1 and can_answer_2c)::numeric as asked_choice
  from extract.ascs_person
  where run_id = :run_id
),
rates as (
  select
    rate.column_key,
    case rate.item when 'q2c' then people.asked_choice else people.respondents end as asked,
    (
      select count(*)
      from extract.ascs_item as item
      where item.run_id = :run_id
        and item.kind = 'question'
        and item.item = rate.item
    ) as answered
  from reference.ascs_response_rates as rate
  cross join people
),
known as (
  select
    fields.column_key,
    count(distinct item.record_id) as in_sample,
    count(distinct item.record_id) filter (where item.respondent) as of_respondents
  from reference.ascs_administrative as fields
  left join extract.ascs_item as item
    on item.run_id = :run_id
    and item.item = fields.item
    and item.kind <> 'question'
  group by fields.column_key
),
strata as (
  select
    placed.stratum,
    coalesce(sum(population.people), 0) as eligible,
    (
      select count(*)
      from extract.ascs_person as person
      where person.run_id = :run_id
        and person.stratum = placed.stratum
    ) as sample
  from generate_series(1, 4) as placed (stratum)
  left join extract.ascs_stratum as population
    on population.run_id = :run_id
    and population.scope = 'all'
    and population.stratum = placed.stratum
  group by placed.stratum
),
totals as (
  select sum(eligible) as eligible, sum(sample) as sample
  from strata
),
salt as (
  select stratum, sum(people) as people
  from extract.ascs_comparison
  where run_id = :run_id
    and compared = 'salt'
  group by stratum
),
salt_strata as (
  select stratum, 100 * people / nullif(sum(people) over (), 0) as share
  from salt
  where stratum is not null
),
chosen as (
  select
    coalesce(
      min(la_code) filter (where la_code = :council),
      min(la_code)
    ) as la_code
  from extract.ascs_person
  where run_id = :run_id
),
england as (
  select
    comparison.compared,
    comparison.stratum,
    100 * comparison.people
      / nullif(sum(comparison.people) over (partition by comparison.compared), 0) as share
  from extract.ascs_comparison as comparison
  join chosen
    on chosen.la_code = comparison.la_code
  where comparison.run_id = :run_id
    and comparison.compared in ('england_eligible', 'england_sample')
),
own as (
  select quality.table_id, quality.item, quality.value
  from extract.ascs_quality as quality
  join chosen
    on chosen.la_code = quality.la_code
  where quality.run_id = :run_id
),
councils as (
  select count(distinct la_code) as number
  from extract.ascs_person
  where run_id = :run_id
),
-- Codes and answers: the sum over the councils that have them, by all councils; else the plain mean.
peers as (
  select
    quality.table_id,
    quality.item,
    case
      when quality.table_id in ('DQR5', 'DQR8') then sum(quality.value) / min(councils.number)
      else avg(quality.value)
    end as mean,
    stddev_samp(quality.value) as deviation
  from extract.ascs_quality as quality
  cross join councils
  where quality.run_id = :run_id
  group by quality.table_id, quality.item
  having count(quality.value) > 1
),
before as (
  select cell.table_id, cell.row_key, cell.value
  from returns.cell
  where cell.run_id = (
      select max(run.run_id)
      from audit.run
      where run.return_id = :return_id
        and run.council = :council
        and run.year = :year_before
        and run.status = 'completed'
    )
    and cell.table_id in ('DQR5', 'DQR6', 'DQR7', 'DQR8')
    and cell.column_key = 'this_year'
)
select 'T4' as table_id, 'council' as row_key, 'total' as column_key,
  round(100 * respondents / nullif(sample, 0), 6) as value
from people
union all
select 'T4', 'council', column_key, round(100 * answered / nullif(asked, 0), 6)
from rates
union all
select 'DQ1', 'council', known.column_key,
  round(100 * (people.respondents - known.of_respondents) / nullif(people.respondents, 0), 6)
from known
cross join people
union all
select 'DQ2', 'council', known.column_key,
  round(100 * (people.sample - known.in_sample) / nullif(people.sample, 0), 6)
from known
cross join people
union all
select 'DQR1', 'stratum_' || strata.stratum, value.column_key, round(value.value, 6)
from strata
cross join totals
left join salt
  on salt.stratum = strata.stratum
left join salt_strata
  on salt_strata.stratum = strata.stratum
cross join lateral (
  values
    ('salt_total', salt.people),
    ('eligible_population', strata.eligible),
    ('salt_per_stratum', salt_strata.share),
    ('eligible_per_stratum', 100 * strata.eligible / nullif(totals.eligible, 0)),
    (
      'difference_in_points_per_stratum',
      100 * strata.eligible / nullif(totals.eligible, 0) - salt_strata.share
    )
) as value (column_key, value)
union all
select 'DQR1', 'all', value.column_key, round(value.value, 6)
from totals
join salt
  on salt.stratum is null
cross join lateral (
  values
    ('salt_total', salt.people),
    ('eligible_population', totals.eligible),
    ('total_difference_of_salt', 100 * (totals.eligible - salt.people) / nullif(salt.people, 0))
) as value (column_key, value)
union all
select 'DQR2', 'stratum_' || strata.stratum, value.column_key, round(value.value, 6)
from strata
cross join totals
cross join lateral (
  values
    ('eligible', 100 * strata.eligible / nullif(totals.eligible, 0)),
    ('sample', 100 * strata.sample / nullif(totals.sample, 0)),
    (
      'difference_in_points',
      100 * strata.sample / nullif(totals.sample, 0) - 100 * strata.eligible / nullif(totals.eligible, 0)
    ),
    ('sample_eligible', 100 * strata.sample / nullif(strata.eligible, 0))
) as value (column_key, value)
union all
select against.table_id, 'stratum_' || strata.stratum, value.column_key, round(value.value, 6)
from strata
cross join totals
cross join lateral (
  values
    ('DQR3', 'england_eligible', 100 * strata.eligible / nullif(totals.eligible, 0)),
    ('DQR4', 'england_sample', 100 * strata.sample / nullif(totals.sample, 0))
) as against (table_id, compared, share)
left join england
  on england.compared = against.compared
  and england.stratum = strata.stratum
cross join lateral (
  values
    ('council', against.share),
    ('england', england.share),
    ('difference', against.share - england.share)
) as value (column_key, value)
union all
select
  own.table_id,
  own.item,
  value.column_key,
  round(value.value, 6)
from own
left join peers
  on peers.table_id = own.table_id
  and peers.item = own.item
left join before
  on before.table_id = own.table_id
  and before.row_key = own.item
cross join lateral (
  values
    ('last_year', before.value),
    ('this_year', own.value),
    ('mean', peers.mean),
    ('sd', peers.deviation),
    ('flag', case
      when peers.deviation is null then null
      when own.value > peers.mean + 2 * peers.deviation then 1
      when own.value < peers.mean - 2 * peers.deviation then 1
      else 0
    end)
) as value (column_key, value)
