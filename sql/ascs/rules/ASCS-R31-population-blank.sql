-- rule: ASCS-R31
-- scope: cross
-- severity: warn
-- fields: eligible population tables
-- check: Any of the 108 cells of tables EP1 and EP2 or the 2 cells of EP4 is blank; a cell is not a whole number 0 to 1,000,000
-- message: Council {council}: {value} cells of the eligible population tables are blank or no whole number from 0 to 1,000,000.
-- why: A blank cell is people without weight.
-- fix: Enter 0 where there is nobody.
-- example: one cell of table 2 blank
-- basis: source
with latest as (
  select distinct on (la_code, age_band, gender, primary_support_reason)
    la_code,
    community,
    residential,
    nursing
  from extract.ascs_population
  where run_id = :run_id
  order by la_code, age_band, gender, primary_support_reason, file_no desc, line
),
filled as (
  select la_code, count(community) + count(residential) + count(nursing) as cells
  from latest
  group by la_code
),
missing as (
  select
    council.la_code,
    council.file_no,
    case
      when exists (
        select
        from extract.ascs_eligible as eligible
        where eligible.run_id = :run_id
          and eligible.la_code = council.la_code
      )
        and filled.cells is null
        then 0
      else 108 - coalesce(filled.cells, 0)
    end
    + case
      when exists (
        select
        from extract.ascs_information as given
        where given.run_id = :run_id
          and given.la_code = council.la_code
      )
        then 2 - (
          select count(distinct given.item)
          from extract.ascs_information as given
          where given.run_id = :run_id
            and given.la_code = council.la_code
            and given.item in ('advice_care_home_manager', 'taken_by_la')
            and given.value ~ '^[0-9]{1,7}(\.0+)?$'
        )
      else 0
    end as cells
  from extract.ascs_council as council
  left join filled
    on filled.la_code = council.la_code
  where council.run_id = :run_id
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'Eligible Population' as field,
  council.cells::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from missing as council
where council.cells > 0
