-- tables: T1b, T5
-- on demand: yes
--
-- T1b and T5: the people behind them are those of T1a.
select
  tables.table_id,
  member.row_key,
  member.column_key,
  member.member_key,
  member.record_id
from returns.member
cross join (values ('T1b'), ('T5')) as tables (table_id)
where member.run_id = :run_id
  and member.table_id = 'T1a'
  and not (tables.table_id = 'T5' and member.column_key like '%\_respondents')
