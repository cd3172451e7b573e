-- Rows that a method leaves out because of what is missing in them, by selection and reason:
-- they stand in no figure, and can be mended at source.
select
  left_out.selection,
  reasons.reason,
  count(*) as row_count,
  reasons.words
from returns.left_out
join reference.engine_reasons as reasons
  on reasons.reason = left_out.reason
  and reasons.of_people = 'yes'
where left_out.run_id = :run_id
group by left_out.selection, reasons.reason, reasons.words, reasons.row_order
order by left_out.selection, reasons.row_order
