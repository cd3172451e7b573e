-- does: reject
--
-- A line that gives an area, year and measure another value than an earlier line does.
select
  later.line,
  'This line gives ' || coalesce(later.area, later.ons_code) || ', '
    || returns.year_name(later.year) || ', measure ' || later.code || ' the value ' || later.value
    || '; line ' || earlier.line || ' has ' || earlier.value || '. The earlier one counts.' as message
from (
  select
    given.*,
    first_value(line) over same as first_line
  from given
  where not_used is null
  window same as (partition by framework, code, age_group, year, ons_code order by line)
) as later
join given as earlier
  on earlier.line = later.first_line
where later.value <> earlier.value
order by later.line
