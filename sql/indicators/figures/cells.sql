-- The cells of the tables: each month of the year by the month, else by the first basis of the indicator, with
-- numerator and denominator of shares below; year to date and projection as of the last month.
with figure as (
  select
    'IND-' || left(indicator, 2) as table_id,
    indicator || coalesce('_' || lower(nullif(part, '')), '') as line,
    basis,
    headline,
    bool_or(basis = 'month') over (partition by indicator, part) as by_month,
    is_last,
    month_end,
    value,
    numerator,
    denominator
  from returns.indicator_value
  where run_id = :run_id
    and month_end > cast(:year_start as date)
),
placed as (
  select
    figure.*,
    place.column_key
  from figure
  cross join lateral (
    values
      (
        to_char(figure.month_end, 'mon'),
        case when figure.by_month then figure.basis = 'month' else figure.headline end
      ),
      ('year_to_date', figure.is_last and figure.basis = 'year_to_date'),
      ('projection', figure.is_last and figure.basis = 'projection')
  ) as place (column_key, holds)
  where place.holds
)
select
  placed.table_id,
  placed.line || term.suffix as row_key,
  placed.column_key,
  term.value
from placed
cross join lateral (
  values
    ('', placed.value),
    ('_numerator', trim_scale(round(placed.numerator, 6))),
    ('_denominator', trim_scale(round(placed.denominator, 6)))
) as term (suffix, value)
join returns.layout_cell
  on layout_cell.run_id = :run_id
  and layout_cell.table_id = placed.table_id
  and layout_cell.row_key = placed.line || term.suffix
  and layout_cell.column_key = placed.column_key
