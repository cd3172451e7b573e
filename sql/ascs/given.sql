-- target: extract.ascs_given
-- index: field
--
-- The values as delivered, counted by field: what the workbook's rules on the whole return read (-9 and
-- blank are different there). Numbers are written alike (" 2" and "2.0" are 2); '' is blank.
insert into extract.ascs_given (run_id, la_code, field, value, variant, people, respondents)
with delivered as (
  select
    person.la_code,
    fields.key as field,
    case
      when btrim(value.value) ~ '^[+-]?[0-9]{1,9}(\.0*)?$'
        then round(btrim(value.value)::numeric)::text
      else coalesce(btrim(value.value), '')
    end as value,
    case btrim(person.given[questionnaire.place])
      when '3' then 'ER'
      when '1' then 'Std'
      when '2' then 'care home'
      else 'none'
    end as variant,
    btrim(person.given[response.place]) = '1' as responded
  from extract.ascs_person as person
  cross join lateral unnest(person.given) with ordinality as value (value, place)
  join reference.ascs_fields as fields
    on fields.row_order = value.place
    and fields.key not in ('CentrallyFundedInfo', 'PrimaryKey')
  cross join (
    select row_order as place from reference.ascs_fields where key = 'Questionnaire'
  ) as questionnaire
  cross join (
    select row_order as place from reference.ascs_fields where key = 'Response'
  ) as response
  where person.run_id = :run_id
)
select
  cast(:run_id as integer),
  la_code,
  field,
  value,
  variant,
  count(*),
  count(*) filter (where responded)
from delivered
group by la_code, field, value, variant
