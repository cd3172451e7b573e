-- rule: STS4-X01
-- scope: cross
-- severity: reject
-- fields: person_ref|discharge_date
-- check: An earlier line of the same file has the same person (in whatever capitals) and discharge date. The first line counts.
-- message: This discharge of {value} is in the file already, on line {first_line}.
-- why: A person who stands twice with one discharge would be counted twice.
-- fix: Keep the line that is right and take out the other.
-- example: one person, discharged on 05/10/2024, on two lines
-- basis: assumed
--
-- Two discharges of a person on different days both count. The same discharge in a later file is no
-- fault: the later file takes its place (sql/salt/tables/STS004.sql).
with in_order as (
  select
    record_id,
    file_no,
    discharge_date,
    line,
    first_value(line) over person_and_day as first_line
  from extract.sts004_discharge
  where run_id = :run_id
    and person_ref is not null
    and discharge_date is not null
  window person_and_day as (
    partition by file_no, lower(person_ref), discharge_date
    order by record_id
  )
)
select
  record_id,
  file_no,
  'discharge_date' as field,
  to_char(discharge_date, 'DD/MM/YYYY') as value_found,
  null as value_expected,
  jsonb_build_object('first_line', first_line) as slots
from in_order
where line > first_line
