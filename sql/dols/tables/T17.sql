-- tables: DOLS-T17
--
-- T17: completeness of key fields; figures/T17.sql has the percentages.
-- Unit: cases. Population: CASES. Source: DoLS specification, section 3, and the column known of the
-- code lists.
select
  'DOLS-T17' as table_id,
  field.row_key,
  case when field.known then 'known' else 'unknown' end as column_key,
  record_id::text as member_key,
  record_id
from extract.dols_case
cross join lateral (
  values
    ('date_of_birth', born_known),
    ('gender', gender_known),
    ('ethnicity', ethnicity_known),
    ('main_condition', condition_known),
    ('setting', setting <> 'unknown')
) as field (row_key, known)
where run_id = :run_id
