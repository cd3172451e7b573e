-- rule: ASCS-C09
-- scope: cross
-- severity: warn
-- fields: LaCode + SerialNo
-- check: The pair occurs on more than one row (compared as text, case-sensitive: number 4711 = text "4711"; a blank serial number is a value, so two blank ones are logged)
-- message: Serial number {value} not unique in council {code}
-- why: It cannot be told which person an answer belongs to.
-- fix: Give each person a serial number of their own.
-- example: 4711 on two rows
-- basis: source
with pairs as (
  select
    record_id,
    file_no,
    la_code,
    serial_no,
    count(*) over (partition by la_code, coalesce(serial_no, '')) as people
  from extract.ascs_person
  where run_id = :run_id
)
select
  record_id,
  file_no,
  'SerialNo' as field,
  serial_no as value_found,
  null as value_expected,
  jsonb_build_object('code', la_code) as slots
from pairs
where people > 1
