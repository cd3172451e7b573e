-- tables: LTS003-1a, LTS003-1b, LTS003-2a, LTS003-2b, LTS003-3a
-- files: year
--
-- LTS003: carers by the support provided, with age (1a), primary support reason of the adult cared for
-- (2a adults of 18 to 64, 2b of 65 and over), and assessment (3a); and carers with support to the
-- person cared for (1b).
-- Unit: people. Population: carers with support, information or an assessment or review in the year.
-- Source: SALT specification, section 10; tables 1b, 2a, 2b and 3a are assumed there. Gives a member a
-- carer and table; who is put there by which row says returns.salt_carer. A carer whose adult is
-- not in the file is in neither 2a nor 2b, and is counted on the sheet Notes.
with carer as (
  select
    person_id,
    record_id,
    age_row,
    support,
    cared_for_record,
    assessed_row,
    adult_age_band,
    adult_reason,
    adult_missing
  from returns.salt_carer
  where run_id = :run_id
)
select
  'LTS003-1a' as table_id,
  age_row as row_key,
  support as column_key,
  person_id as member_key,
  record_id
from carer
union all
select
  'LTS003-1b',
  age_row,
  'respite_to_cared_for',
  person_id,
  cared_for_record
from carer
where cared_for_record is not null
union all
select
  case adult_age_band when '18-64' then 'LTS003-2a' else 'LTS003-2b' end,
  adult_reason,
  support,
  person_id,
  record_id
from carer
where adult_missing is null
union all
select
  'LTS003-3a',
  assessed_row,
  support,
  person_id,
  record_id
from carer
