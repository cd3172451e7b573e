-- Accepted cases that began outside the period: in no table of SG1 (specification, section 7.1).
select
  cases.record_id,
  null as table_id,
  '7.1' as step,
  'NOT_IN_PERIOD' as reason,
  case cases.kind when 'concern' then 'Raised on ' else 'Commenced on ' end
    || to_char(cases.started, 'DD/MM/YYYY') || ', outside the period.' as words,
  cast(null as bigint) as because_of,
  null as detail
from extract.sac_case as cases
where cases.run_id = :run_id
  and cases.record_id = any (cast(:records as bigint[]))
  and not cases.started_in_period
