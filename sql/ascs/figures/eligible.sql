-- EP1 to EP5: the eligible population as the council gives it, by stratum, people substituted, comparison
-- with SALT. Source: specification, sections 3 and 5. Several councils: their sums.
with latest as (
  select distinct on (la_code, age_band, gender, primary_support_reason)
    la_code,
    case when age_band = '18-64' then 'EP1' else 'EP2' end as table_id,
    lower(gender) || '_' || replace(lower(primary_support_reason), ' ', '_') as row_key,
    community,
    residential,
    nursing
  from extract.ascs_population
  where run_id = :run_id
  order by la_code, age_band, gender, primary_support_reason, file_no desc, line
),
one_by_one as (
  select
    eligible.la_code,
    case when eligible.age < 65 then 'EP1' else 'EP2' end as table_id,
    genders.gender || '_' || replace(lower(codes.publication_group), ' ', '_') as row_key,
    count(*) filter (where eligible.support_setting = 1) as community,
    count(*) filter (where eligible.support_setting = 2) as residential,
    count(*) filter (where eligible.support_setting = 3) as nursing
  from extract.ascs_eligible as eligible
  join reference.ascs_codes as codes
    on codes.code_list = 'primary_support_reason'
    and codes.code = eligible.primary_support_reason::text
  join (values (1, 'male'), (2, 'female'), (3, 'other')) as genders (code, gender)
    on genders.code = eligible.gender
  where eligible.run_id = :run_id
    and eligible.la_code not in (select la_code from latest)
  group by eligible.la_code, table_id, row_key
),
population as (
  select table_id, row_key, community, residential, nursing from latest
  union all
  select table_id, row_key, community, residential, nursing from one_by_one
),
given as (
  select item, sum(value::numeric) as value
  from extract.ascs_information
  where run_id = :run_id
    and item in ('advice_care_home_manager', 'taken_by_la')
    and value ~ '^[0-9]{1,9}(\.0+)?$'
  group by item
),
total as (
  select sum(people) as people
  from extract.ascs_stratum
  where run_id = :run_id
    and scope = 'all'
),
compared as (
  select compared, sum(people) as people
  from extract.ascs_comparison
  where run_id = :run_id
    and compared in ('salt', 'ep_previous')
    and stratum is null
  group by compared
)
select table_id, row_key, 'community' as column_key, sum(community)::numeric as value
from population
group by table_id, row_key
union all
select table_id, row_key, 'residential', sum(residential)
from population
group by table_id, row_key
union all
select table_id, row_key, 'nursing', sum(nursing)
from population
group by table_id, row_key
union all
select 'EP3', 'stratum_' || stratum, 'population', sum(people)
from extract.ascs_stratum
where run_id = :run_id
  and scope = 'all'
group by stratum
union all
select 'EP4', item, 'number', value
from given
union all
select 'EP5', 'council', case compared when 'salt' then 'salt_lts001b' else compared end, people
from compared
union all
select 'EP5', 'council', 'ep_current', people
from total
union all
select
  'EP5',
  'council',
  'pct_difference',
  round(100 * (total.people - salt.people) / nullif(total.people, 0), 6)
from total
join compared as salt
  on salt.compared = 'salt'
