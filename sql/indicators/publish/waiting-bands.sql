-- workbook: Waiting bands
--
-- waiting-bands: people who wait for a further assessment at the end of each month, by the weeks that they have
-- waited. The sum of a month is indicator AS04.
select
  to_char(indicator_waiting.month_end, 'YYYY-MM-DD') as date,
  indicator_waiting.label as waited,
  indicator_waiting.people,
  round(
    100.0 * indicator_waiting.people
      / nullif(sum(indicator_waiting.people) over (partition by indicator_waiting.month_end), 0),
    1
  ) as percent
from returns.indicator_waiting
join returns.indicator_calendar as calendar
  on calendar.run_id = indicator_waiting.run_id
  and calendar.month_end = indicator_waiting.month_end
  and calendar.shown
where indicator_waiting.run_id = :run_id
order by indicator_waiting.month_end, indicator_waiting.band
