-- Records that a method left out of the selections of a measure, with the step of the method.
select
  left_out.record_id,
  null as table_id,
  left_out.step,
  left_out.reason,
  reasons.words,
  left_out.superseded_by as because_of,
  null as detail
from returns.left_out
left join reference.engine_reasons as reasons
  on reasons.reason = left_out.reason
where left_out.run_id = :run_id
  and left_out.selection = any (cast(:selections as text[]))
  and left_out.record_id = any (cast(:records as bigint[]))
order by left_out.record_id, left_out.step, left_out.reason
