-- target: returns.ascof_area
--
-- The council and what it is compared with (section 8): England, its region, its neighbours. Region and name
-- come from the list of councils; a council that the list does not have (999) has the region that the job
-- gives it. Of several files of neighbours the latest that has the council counts.
insert into returns.ascof_area (run_id, kind, ons_code, name, rank, model)
with own as (
  select
    coalesce(councils.ons_code, :council) as ons_code,
    coalesce(councils.name, 'Council ' || :council) as name,
    coalesce(councils.region, cast(:region_if_unknown as text)) as region
  from (select) as always
  left join reference.ascof_councils as councils
    on councils.la_code = :council
    and councils.status = 'current'
),
latest_file as (
  select max(neighbour.file_no) as file_no
  from extract.ascof_neighbour as neighbour
  where neighbour.run_id = :run_id
    and neighbour.ons_code in (select ons_code from own union all select :council)
),
neighbour as (
  select distinct on (given.neighbour_code)
    given.neighbour_code as ons_code,
    coalesce(councils.name, given.name, given.neighbour_code) as name,
    given.rank,
    given.model
  from extract.ascof_neighbour as given
  join latest_file
    on latest_file.file_no = given.file_no
  left join reference.ascof_councils as councils
    on councils.ons_code = given.neighbour_code
  where given.run_id = :run_id
    and given.ons_code in (select ons_code from own union all select :council)
  order by given.neighbour_code, given.rank, given.line
)
select :run_id, 'council', ons_code, name, cast(null as integer), cast(null as text)
from own
union all
select :run_id, 'england', ons_code, name, null, null
from reference.ascof_regions
where level = 'England'
union all
select :run_id, 'region', regions.ons_code, regions.name, null, null
from own
join reference.ascof_regions as regions
  on regions.name = own.region
  and regions.level = 'Region'
union all
select :run_id, 'neighbour', ons_code, name, rank, model
from neighbour
