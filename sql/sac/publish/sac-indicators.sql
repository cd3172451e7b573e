-- sac-indicators: safeguarding indicators, from the tables and from the days between commencement and
-- conclusion. No value where nothing can be divided by, or where the council leaves the cells out. Sources:
-- SAC specification, section 10; local indicators SG01 to SG06. A share of enquiries concluded in time is
-- of section 42 and other enquiries together; the months are those of the job.
with cell as (
  select table_id, row_key, column_key, value
  from returns.cell
  where run_id = :run_id
),
terms (id, place, part, table_id, row_key, column_key) as (
  values
    ('SG01', 1, 'n', 'SG1f', 'concerns', 'count'),
    ('SG02', 2, 'n', 'SG1f', 's42', 'count'),
    ('SG02', 2, 'n', 'SG1f', 'other', 'count'),
    ('SG03', 3, 'n', 'SG1f', 's42', 'count'),
    ('SG03', 3, 'n', 'SG1f', 'other', 'count'),
    ('SG03', 3, 'd', 'SG1f', 'concerns', 'count'),
    ('S42_SHARE', 4, 'n', 'SG1f', 's42', 'count'),
    ('S42_SHARE', 4, 'd', 'SG1f', 's42', 'count'),
    ('S42_SHARE', 4, 'd', 'SG1f', 'other', 'count'),
    ('S42_CONCLUDED', 5, 'n', 'SG3a-S42', 'total', 'total'),
    ('SG04', 6, 'n', 'SG2e-S42', 'reduced', 'total'),
    ('SG04', 6, 'n', 'SG2e-S42', 'removed', 'total'),
    ('SG04', 6, 'd', 'SG2e-S42', 'total', 'total'),
    ('MSP_ASKED', 8, 'n', 'SG4a-S42', 'yes_expressed', 'total'),
    ('MSP_ASKED', 8, 'n', 'SG4a-S42', 'yes_none', 'total'),
    ('MSP_ASKED', 8, 'd', 'SG4a-S42', 'asked_total', 'total'),
    ('MSP_EXPRESSED', 9, 'n', 'SG4a-S42', 'yes_expressed', 'total'),
    ('MSP_EXPRESSED', 9, 'd', 'SG4a-S42', 'asked_total', 'total'),
    ('SG06', 10, 'n', 'SG4a-S42', 'fully', 'total'),
    ('SG06', 10, 'd', 'SG4a-S42', 'achieved_total', 'total'),
    ('MSP_ACHIEVED', 11, 'n', 'SG4a-S42', 'fully', 'total'),
    ('MSP_ACHIEVED', 11, 'n', 'SG4a-S42', 'partially', 'total'),
    ('MSP_ACHIEVED', 11, 'd', 'SG4a-S42', 'achieved_total', 'total')
),
titles (id, title, unit) as (
  values
    ('SG01', 'Safeguarding concerns', 'concerns'),
    ('SG02', 'Safeguarding enquiries started', 'enquiries'),
    ('SG03', 'Conversion rate, concern to enquiry', '%'),
    ('S42_SHARE', 'Section 42 enquiries among all enquiries', '%'),
    ('S42_CONCLUDED', 'Section 42 enquiries concluded', 'enquiries'),
    ('SG04', 'Risk reduced or removed', '%'),
    ('SG05', 'Enquiries completed in time', '%'),
    ('MSP_ASKED', 'Adults asked for desired outcomes', '%'),
    ('MSP_EXPRESSED', 'Desired outcomes expressed', '%'),
    ('SG06', 'Desired outcomes fully achieved', '%'),
    ('MSP_ACHIEVED', 'Desired outcomes fully or partially achieved', '%')
),
measured as (
  select
    terms.id,
    terms.place,
    -- A cell that is left out leaves the whole term without value.
    case
      when count(*) filter (where terms.part = 'n' and cell.value is null) = 0
        then sum(cell.value) filter (where terms.part = 'n')
    end as numerator,
    case
      when count(*) filter (where terms.part = 'd' and cell.value is null) = 0
        then sum(cell.value) filter (where terms.part = 'd')
    end as denominator
  from terms
  left join cell
    on cell.table_id = terms.table_id
    and cell.row_key = terms.row_key
    and cell.column_key = terms.column_key
  group by terms.id, terms.place
  union all
  select
    'SG05',
    7,
    count(*) filter (where concluded_in_time),
    count(*)
  from extract.sac_case
  where run_id = :run_id
    and kind = 'enquiry'
    and concluded_in_period
)
select
  measured.id,
  titles.title,
  run.council,
  run.year as period,
  measured.numerator,
  measured.denominator,
  case
    when titles.unit = '%'
      then round(100 * measured.numerator / nullif(measured.denominator, 0), 2)
    else measured.numerator
  end as value,
  titles.unit
from measured
join titles
  on titles.id = measured.id
join audit.run
  on run.run_id = :run_id
order by measured.place
