-- tables: EP1, EP2
-- on demand: yes
--
-- EP1 and EP2: the people behind them, where the council gives its eligible population one by one.
select
  case when eligible.age < 65 then 'EP1' else 'EP2' end as table_id,
  (array['male', 'female', 'other'])[eligible.gender] || '_'
    || replace(lower(codes.publication_group), ' ', '_') as row_key,
  (array['community', 'residential', 'nursing'])[eligible.support_setting] as column_key,
  eligible.person_id as member_key,
  eligible.record_id
from extract.ascs_eligible as eligible
join reference.ascs_codes as codes
  on codes.code_list = 'primary_support_reason'
  and codes.code = eligible.primary_support_reason::text
where eligible.run_id = :run_id
