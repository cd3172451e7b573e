-- D3: no location code and no age band stands twice in a list (specification, section 3: unique codes).
-- The first line counts. Where the lines say different things it is an error, else a warning.
with lines as (
  select
    file_no,
    'location ' || cqc_location_code as words,
    line,
    location_type as says
  from extract.dols_location
  where run_id = :run_id
  union all
  select
    file_no,
    'age band ' || age_band,
    line,
    council_population || ' ' || england_proportion
  from extract.dols_population
  where run_id = :run_id
),
doubled as (
  select
    file_no,
    words,
    array_agg(line order by line) as at_lines,
    count(distinct says) > 1 as differ
  from lines
  group by file_no, words
  having count(*) > 1
)
select
  'D3' as check_id,
  case when doubled.differ then 'error' else 'warning' end as severity,
  case when doubled.words like 'location %' then 'DOLS-T03' else 'DOLS-T07' end as table_id,
  false as passed,
  file.name || ', lines ' || array_to_string(doubled.at_lines, ', ') || ': ' || doubled.words
    || case when doubled.differ then ' stands more than once, with different values'
      else ' stands more than once' end
    || '. The first line counts; keep one.' as detail
from doubled
join audit.file as file
  on file.run_id = :run_id
  and file.file_no = doubled.file_no
