-- target: extract.ascs_comparison
--
-- What the eligible population is compared with (specification, sections 5 and 10):
--   salt              people of LTS001b of the SALT year before (EP5, DQR1)
--   ep_previous       the eligible population of the survey before (EP5)
--   england_eligible, england_sample  by stratum (DQR3, DQR4)
-- What the council gives (workbook, ascs_information) goes before what this database has of the year before,
-- and that before the councils of this return together, which stand for England where there are several.
-- Strata of LTS001b: 1 learning disability, 2 others 18 to 64, 3 others 65 and over in care homes, 4 in the
-- community; prison is no setting of the survey, and so in none.
insert into extract.ascs_comparison (run_id, la_code, compared, stratum, people)
with given as (
  select
    la_code,
    case when item like 'salt%' then 'salt' else regexp_replace(item, '_stratum_[1-4]$', '') end as compared,
    substring(item from '_stratum_([1-4])$')::integer as stratum,
    max(btrim(value)::numeric) as people
  from (
    select la_code, item, value
    from extract.ascs_information
    where run_id = :run_id
    union all
    select la_code, 'ep_previous', previous
    from extract.ascs_information
    where run_id = :run_id
  ) as said
  where item ~ '^(salt_lts001b|ep_previous|england_(eligible|sample)_stratum_[1-4])$'
    and btrim(value) ~ '^[0-9]{1,9}(\.[0-9]{1,9})?$'
  group by la_code, compared, stratum
),
earlier_run as (
  select run.return_id, run.council, run.run_id
  from audit.run_source
  join audit.run
    on run.run_id = run_source.source_run_id
    and run.return_id = 'salt'
    and run.year = :year_before
  where run_source.run_id = :run_id
  union all
  select return_id, council, max(run_id)
  from audit.run
  where return_id = :return_id
    and council = :council
    and year = :year_before
    and status = 'completed'
  group by return_id, council
),
lts001b as (
  select
    earlier_run.council as la_code,
    case
      when cell.column_key like 'prison%' then null
      when cell.row_key = 'learning_disability' then 1
      when cell.table_id = 'LTS001b-1a' then 2
      when cell.column_key in ('nursing', 'residential') then 3
      else 4
    end as stratum,
    cell.value
  from earlier_run
  join returns.cell
    on cell.run_id = earlier_run.run_id
  where earlier_run.return_id = 'salt'
    and cell.table_id in ('LTS001b-1a', 'LTS001b-1b')
    and cell.row_key <> 'total'
    and cell.column_key <> 'total'
    and cell.value is not null
),
kept as (
  select la_code, 'salt' as compared, null::integer as stratum, sum(value) as people
  from lts001b
  group by la_code
  union all
  select la_code, 'salt', stratum, sum(value)
  from lts001b
  where stratum is not null
  group by la_code, stratum
  union all
  select earlier_run.council, 'ep_previous', null, cell.value
  from earlier_run
  join returns.cell
    on cell.run_id = earlier_run.run_id
  where earlier_run.return_id = 'ascs'
    and cell.table_id = 'EP5'
    and cell.column_key = 'ep_current'
    and cell.value is not null
),
together as (
  select 'england_eligible' as compared, stratum, sum(people) as people
  from extract.ascs_stratum
  where run_id = :run_id
    and scope = 'all'
  group by stratum
  union all
  select 'england_sample', stratum, count(*)
  from extract.ascs_person
  where run_id = :run_id
    and stratum is not null
  group by stratum
),
councils as (
  select distinct la_code
  from extract.ascs_person
  where run_id = :run_id
),
peers as (
  select councils.la_code, together.compared, together.stratum, together.people
  from together
  cross join councils
  where (select count(*) from councils) > 1
)
select cast(:run_id as integer), la_code, compared, stratum, people
from given
union all
select cast(:run_id as integer), la_code, compared, stratum, people
from (
  select * from kept
  union all
  select * from peers
) as known
where not exists (
  select
  from given
  where given.la_code = known.la_code
    and given.compared = known.compared
    and (given.stratum is null) = (known.stratum is null)
)
