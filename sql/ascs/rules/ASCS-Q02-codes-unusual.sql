-- rule: ASCS-Q02
-- scope: cross
-- severity: warn
-- fields: admin item proportions
-- check: Council percentage of a code outside mean +/- 2 x standard deviation over councils
-- message: Council {council}: {item} is {value}, where the councils have {mean} on average (standard deviation {deviation}).
-- why: The data quality report shows it.
-- fix: Check how the item was recorded.
-- example: 50% where others have 10%
-- basis: source
with councils as (
  select count(*) as number
  from extract.ascs_council
  where run_id = :run_id
),
peers as (
  select
    item,
    sum(value) / min(councils.number) as mean,
    stddev_samp(value) as deviation
  from extract.ascs_quality
  cross join councils
  where run_id = :run_id
    and table_id = 'DQR5'
  group by item
  having count(value) > 1
)
select
  cast(null as bigint) as record_id,
  council.file_no,
  own.item as field,
  round(own.value, 1) || '%' as value_found,
  null as value_expected,
  jsonb_build_object('council', council.la_code, 'item', own.item, 'mean', round(peers.mean, 1), 'deviation', round(peers.deviation, 1)) as slots
from extract.ascs_quality as own
join peers
  on peers.item = own.item
join extract.ascs_council as council
  on council.run_id = own.run_id
  and council.la_code = own.la_code
where own.run_id = :run_id
  and own.table_id = 'DQR5'
  and abs(own.value - peers.mean) > 2 * peers.deviation
