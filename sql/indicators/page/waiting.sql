-- People who wait for a further assessment by weeks waited, for the last twelve months (AS05).
select
  indicator_waiting.month_end,
  indicator_waiting.band,
  indicator_waiting.label,
  indicator_waiting.people
from returns.indicator_waiting
join returns.indicator_calendar as calendar
  on calendar.run_id = indicator_waiting.run_id
  and calendar.month_end = indicator_waiting.month_end
cross join (
  select month_start
  from returns.indicator_calendar
  where run_id = :run_id
    and is_last
) as months
where indicator_waiting.run_id = :run_id
  and indicator_waiting.month_end >= cast(months.month_start - interval '11 months' as date)
order by indicator_waiting.month_end, indicator_waiting.band
