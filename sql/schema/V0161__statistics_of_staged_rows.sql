-- Statistics of what staging loads come from 9,000 rows of a table: 30,000 took four times as long and
-- led to the same plans. What is built from it has the usual ones.
alter function audit.analyze_run(integer) set default_statistics_target = 30;
