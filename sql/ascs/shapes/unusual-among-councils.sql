-- Figures of a table of the data quality report that lie more than two standard deviations from the mean
-- of all councils. Source: survey specification, data quality report.
-- Parameters of the rule that uses it:
--   table_id   DQR5 to DQR8
--   mean_over  councils: the mean over all councils, one without a figure counting 0; values: over those
--              that have one
--   zero_too   no: a figure of 0 is never told
with councils as (
  select count(*) as number
  from extract.ascs_council
  where run_id = :run_id
),
peers as (
  select
    item,
    case :mean_over
      when 'councils' then sum(value) / min(councils.number)
      else avg(value)
    end as mean,
    stddev_samp(value) as deviation
  from extract.ascs_quality
  cross join councils
  where run_id = :run_id
    and table_id = :table_id
  group by item
  having count(value) > 1
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  own.item as field,
  round(own.value, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object(
    'council', council.la_code,
    'item', own.item,
    'mean', round(peers.mean, 1),
    'deviation', round(peers.deviation, 1)
  ) as slots
from extract.ascs_quality as own
join peers
  on peers.item = own.item
join extract.ascs_council as council
  on council.run_id = own.run_id
  and council.la_code = own.la_code
where own.run_id = :run_id
  and own.table_id = :table_id
  and abs(own.value - peers.mean) > 2 * peers.deviation
  and (:zero_too = 'yes' or own.value <> 0)
