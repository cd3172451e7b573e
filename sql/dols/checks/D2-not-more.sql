-- D2: figures of which one cannot be larger than the other (layout.yaml, checks).
with pairs (table_id, small_row, small_column, large_row, large_column) as (
  values
    ('DOLS-T01', 'completed_over_one_year', 'value', 'completed_365_days_or_more', 'value'),
    (
      'DOLS-T01',
      'people_subject_to_authorisation_at_end',
      'value',
      'authorisations_in_force_at_end',
      'value'
    ),
    ('DOLS-T01', 'authorisations_in_force_at_end', 'value', 'active_cases_at_end', 'value'),
    ('DOLS-T01', 'active_cases_at_end', 'value', 'active_cases_in_year', 'value'),
    ('DOLS-T09', 'total', 'fully_assessed_not_granted', 'total', 'all_not_granted')
)
select
  'D2' as check_id,
  'error' as severity,
  pairs.table_id,
  small.value <= large.value as passed,
  pairs.small_row || ' ' || pairs.small_column || ' ' || small.value || ' is not more than '
    || pairs.large_row || ' ' || pairs.large_column || ' ' || large.value || '.' as detail
from pairs
join returns.cell as small
  on small.run_id = :run_id
  and small.table_id = pairs.table_id
  and small.row_key = pairs.small_row
  and small.column_key = pairs.small_column
join returns.cell as large
  on large.run_id = :run_id
  and large.table_id = pairs.table_id
  and large.row_key = pairs.large_row
  and large.column_key = pairs.large_column
