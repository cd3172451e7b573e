-- rule: ASCS-R04
-- scope: cross
-- severity: warn
-- fields: SerialNo
-- check: Any serial number occurs twice
-- message: Council {council}: {value} serial numbers stand on more than one row.
-- why: It cannot be told which person an answer belongs to.
-- fix: Give each person a serial number of their own (ASCS-C09 names the rows).
-- example: 4711 on two rows
-- basis: source
with twice as (
  select la_code, count(*) as numbers
  from (
    select la_code, serial_no
    from extract.ascs_person
    where run_id = :run_id
      and serial_no is not null
    group by la_code, serial_no
    having count(*) > 1
  ) as pairs
  group by la_code
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  'SerialNo' as field,
  twice.numbers::text as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code) as slots
from extract.ascs_council as council
join twice
  on twice.la_code = council.la_code
where council.run_id = :run_id
