-- V9: no more episodes in STS002a than requests that led to them: those of STS001, and those of last
-- year where the job follows them (section 12). A warning: one request can lead to two episodes.
with requests as (
  select
    count(*) filter (where cluster.out_reason is null) as of_this_year,
    count(*) filter (where cluster.out_reason = 'ENDED_LAST_YEAR') as of_last_year
  from returns.salt_sts_cluster as cluster
  join returns.salt_sts_sequel as sequel
    on sequel.run_id = cluster.run_id
    and sequel.measure = cluster.measure
    and sequel.person = cluster.person
    and sequel.cluster_no = cluster.cluster_no
  where cluster.run_id = :run_id
    and cluster.measure = 'STS001'
    and sequel.column_key = 'st_max'
)
select
  'V9' as check_id,
  'warning' as severity,
  'STS002a' as table_id,
  cell.value <= requests.of_this_year + requests.of_last_year as passed,
  'Episodes ' || cell.value || ', requests that led to them ' || requests.of_this_year
    || ', and of last year ' || requests.of_last_year || '.' as detail
from requests
join returns.cell
  on cell.run_id = :run_id
  and cell.table_id = 'STS002a-1'
  and cell.row_key = 'total'
  and cell.column_key = 'total'
  and cell.value is not null
