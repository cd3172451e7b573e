-- target: returns.indicator_waiting
--
-- People who wait for a further assessment by the weeks that they have waited, at the end of each month that
-- Client Level Data covers (AS05): bands of the job, the last one open. A band without anybody is 0.
insert into returns.indicator_waiting (run_id, month_end, band, label, people)
with edge as (
  select
    weeks,
    place,
    lag(weeks) over (order by place) as weeks_before
  from unnest(cast(:waiting_bands_weeks as integer[])) with ordinality as given (weeks, place)
),
band as (
  select
    place as band,
    coalesce(weeks_before * 7, 0) as first_days,
    weeks * 7 - 1 as last_days,
    case
      when weeks_before is null then 'under ' || weeks || ' weeks'
      else weeks_before || ' to under ' || weeks || ' weeks'
    end as label
  from edge
  union all
  select
    max(place) + 1,
    max(weeks) * 7,
    2147483647,
    max(weeks) || ' weeks and over'
  from edge
)
select
  :run_id,
  month.month_end,
  band.band,
  band.label,
  count(item.record_id)
from returns.indicator_month as month
cross join band
left join returns.indicator_item as item
  on item.run_id = :run_id
  and item.kind = 'waiting'
  and item.month_end = month.month_end
  and item.days between band.first_days and band.last_days
where month.run_id = :run_id
  and month.indicator = 'AS04'
  and month.part = ''
  and month.source = 'case data'
group by month.month_end, band.band, band.label
