-- tables: EP4, EP5, DQR1, DQR2, DQR3, DQR4
-- on demand: yes
--
-- Figures that the council gives as such, or that compare populations: there are no people to name.
select
  'EP4' as table_id,
  'taken_by_la' as row_key,
  'number' as column_key,
  '' as member_key,
  cast(null as bigint) as record_id
where false
