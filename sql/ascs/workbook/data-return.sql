-- sheets: the data return
--
-- data-return.xlsx: the cells of the national data return that the council fills in (specification, section
-- 5). kind: value goes into the council's copy and into a workbook of our own; own only into a workbook of
-- our own (in the national one a formula or a heading stands there). The places stand in
-- reference.ascs_fields, ascs_workbook_population and ascs_information. Values as delivered; a value that a
-- cleaning rule made missing is -9, an answer that is not to be there is blank.
with numbering as (
  select bool_or(person.given[fields.row_order] is not null) as second
  from extract.ascs_person as person
  cross join reference.ascs_fields as fields
  where person.run_id = :run_id
    and fields.key = 'new12'
),
columns as (
  select
    fields.key,
    fields.row_order,
    case when numbering.second then fields.key_2022 else fields.key end as printed,
    case when numbering.second then fields.position_2022 else fields.position end::integer as place,
    coalesce(nullif(fields.header, ''), fields.key) as header,
    fields.type
  from reference.ascs_fields as fields
  cross join numbering
),
people as (
  select
    person.*,
    row_number() over (order by person.file_no, person.line) + 1 as sheet_row
  from extract.ascs_person as person
  where person.run_id = :run_id
),
blanked as (
  select record_id, field, min(rule_id) as rule_id
  from audit.cleansed_value
  where run_id = :run_id
    and rule_id like 'ASCS-%'
    and rule_id <> 'ASCS-D01'
  group by record_id, field
),
latest as (
  select distinct on (age_band, gender, primary_support_reason) *
  from extract.ascs_population
  where run_id = :run_id
    and la_code = (select min(la_code) from people)
  order by age_band, gender, primary_support_reason, file_no desc, line
),
cells as (
  select
    'Service User Data' as sheet,
    1 as row_no,
    columns.place as column_no,
    'own' as kind,
    columns.header as value
  from columns
  where columns.place is not null
  union all
  select
    'Service User Data',
    people.sheet_row,
    columns.place,
    case columns.type when 'derived' then 'own' else 'value' end,
    case
      when columns.key = 'LaCode' then people.la_code
      when columns.key = 'PrimaryKey' then people.primary_key
      when columns.key = 'Stratum' then people.stratum::text
      when columns.key = 'PopInStratum' then stratum.people::text
      when blanked.rule_id in ('ASCS-C05', 'ASCS-C06', 'ASCS-X02') then null
      when blanked.rule_id is not null then '-9'
      else btrim(people.given[columns.row_order])
    end
  from people
  cross join columns
  left join blanked
    on blanked.record_id = people.record_id
    and blanked.field = columns.printed
  left join extract.ascs_stratum as stratum
    on stratum.run_id = :run_id
    and stratum.la_code = people.la_code
    and stratum.scope = 'all'
    and stratum.stratum = people.stratum
  where columns.place is not null
  union all
  select
    'Eligible Population',
    line.line::integer,
    part.column_no,
    part.kind,
    case part.column_no
      when 2 then line.gender
      when 3 then line.primary_support_reason
      when 4 then latest.community::text
      when 5 then latest.residential::text
      when 6 then latest.nursing::text
    end
  from reference.ascs_workbook_population as line
  cross join (
    values (2, 'own'), (3, 'own'), (4, 'value'), (5, 'value'), (6, 'value')
  ) as part (column_no, kind)
  left join latest
    on latest.age_band = line.age_band
    and latest.gender = line.gender
    and latest.primary_support_reason = line.primary_support_reason
  union all
  select
    items.sheet,
    items.line::integer,
    items."column"::integer,
    'value',
    given.value
  from reference.ascs_information as items
  join extract.ascs_information as given
    on given.run_id = :run_id
    and given.item = items.item
  where items.sheet is not null
    and items.item <> 'salt_lts001b'
  union all
  select items.sheet, items.line::integer, 1, 'own', replace(items.item, '_', ' ')
  from reference.ascs_information as items
  where items.sheet is not null
  union all
  select 'Sign Off Sheet', 2, 5, 'own', min(la_code)
  from people
  union all
  select heading.sheet, heading.row_no, heading.column_no, 'own', heading.value
  from (
    values
      ('Sign Off Sheet', 2, 2, 'Council Code:'),
      ('Eligible Population', 2, 2, 'Eligible population on the extract date'),
      ('Eligible Population', 7, 2, 'Gender'),
      ('Eligible Population', 7, 3, 'Primary Support Reason'),
      ('Eligible Population', 7, 4, 'Support Setting: Community'),
      ('Eligible Population', 7, 5, 'Support Setting: Residential Care'),
      ('Eligible Population', 7, 6, 'Support Setting: Nursing Care'),
      ('Survey Process Information', 1, 2, 'Survey process and methodology')
  ) as heading (sheet, row_no, column_no, value)
)
select
  sheet,
  row_no::integer as row_no,
  column_no,
  kind,
  value,
  value ~ '^-?(0|[1-9][0-9]{0,8})(\.[0-9]+)?$' as is_number
from cells
where value is not null
order by sheet, row_no, column_no
