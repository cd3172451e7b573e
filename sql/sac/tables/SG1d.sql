-- tables: SG1d
--
-- SG1d: concerns raised and enquiries commenced in the period, by primary support reason. Unit: cases, or
-- with sg1de.unit person_category an adult once for each reason. Source: SAC specification, section 7.3.
select distinct on (metric, row_key, member_key)
  'SG1d' as table_id,
  coalesce(psr, 'not_known') as row_key,
  metric as column_key,
  case
    when cast(:sg1de_unit as text) = 'case' then case_id
    else person_id || ' ' || coalesce(psr, 'not_known')
  end as member_key,
  record_id
from extract.sac_case
where run_id = :run_id
  and started_in_period
order by metric, row_key, member_key, record_id
