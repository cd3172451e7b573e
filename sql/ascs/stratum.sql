-- target: extract.ascs_stratum
-- index: la_code, scope, stratum
--
-- Populations of the strata (specification, section 3), from the tables of the eligible population; where
-- a council gives only its people one by one (extract.ascs_eligible), from them.
--   all  1 learning disability, all ages and settings; 2 others 18 to 64; 3 others 65 and over in care
--        homes; 4 others 65 and over in the community
--   q2c  2 and 4 of people in the community: those who are asked about choice
--   1J   2 and 4 of people in the community without social support
-- A blank cell adds nothing (ASCS-R31 tells it). Several files: a line of a later one takes the place of
-- an earlier one's.
insert into extract.ascs_stratum (run_id, la_code, scope, stratum, people)
with latest as (
  select distinct on (la_code, age_band, gender, primary_support_reason)
    la_code,
    age_band,
    primary_support_reason,
    community,
    residential,
    nursing
  from extract.ascs_population
  where run_id = :run_id
  order by la_code, age_band, gender, primary_support_reason, file_no desc, line
),
in_tables as (
  select
    latest.la_code,
    latest.age_band,
    latest.primary_support_reason as reason,
    cell.setting,
    cell.people
  from latest
  cross join lateral (
    values ('community', community), ('care home', residential), ('care home', nursing)
  ) as cell (setting, people)
),
one_by_one as (
  select
    eligible.la_code,
    case when eligible.age < 65 then '18-64' else '65+' end as age_band,
    codes.publication_group as reason,
    case when eligible.support_setting = 1 then 'community' else 'care home' end as setting,
    1 as people
  from extract.ascs_eligible as eligible
  join reference.ascs_codes as codes
    on codes.code_list = 'primary_support_reason'
    and codes.code = eligible.primary_support_reason::text
  where eligible.run_id = :run_id
    and eligible.la_code not in (select la_code from in_tables)
),
people_of_cells as (
  select la_code, age_band, reason, setting, people from in_tables
  union all
  select la_code, age_band, reason, setting, people from one_by_one
),
placed as (
  select
    la_code,
    case
      when reason = 'Learning Disability Support' then 1
      when age_band = '18-64' then 2
      when setting = 'care home' then 3
      else 4
    end as stratum,
    setting = 'community' and reason <> 'Learning Disability Support' as asked_choice,
    reason = 'Social Support' as social,
    coalesce(people, 0) as people
  from people_of_cells
)
select
  cast(:run_id as integer),
  placed.la_code,
  scopes.scope,
  placed.stratum,
  sum(placed.people)
from placed
join (values ('all'), ('q2c'), ('1J')) as scopes (scope)
  on scopes.scope = 'all'
  or (placed.asked_choice and (scopes.scope = 'q2c' or not placed.social))
group by placed.la_code, scopes.scope, placed.stratum
