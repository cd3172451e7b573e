-- target: returns.salt_sts_outcome
--
-- What an event outcome means in each measure: a line a measure and outcome of the national list, and
-- line 0 for what is blank or not in the list. Of the Release 1 outcomes that Release 2 has no place
-- for, End of Life has a line of its own (spec.md 3.1, Text matching).
insert into returns.salt_sts_outcome (
  run_id, measure, outcome_no, outcome, outcome_rank, usable, column_of_event, column_of_cluster,
  column_of_cluster_in_chain
)
with meanings as (
  select
    'STS001' as measure,
    event_outcome_r2,
    event_outcome_r1,
    usable_in_chain = 'yes' as usable,
    sts001_column as column_of_event,
    sts001_column as column_of_cluster,
    sts001_column as column_of_cluster_in_chain
  from reference.salt_map_sts001_outcome
  union all
  select
    'STS002a',
    event_outcome_r2,
    event_outcome_r1,
    usable_in_chain = 'yes',
    sts002a_column,
    record_1_or_5_column,
    record_4_column
  from reference.salt_map_sts002a_outcome
),
named as (
  select
    meanings.*,
    case event_outcome_r2
      when '(R1 only)' then event_outcome_r1
      else event_outcome_r2
    end as outcome,
    event_outcome_r2 = '(R1 only)' as release_1_only,
    event_outcome_r2 like '(null%' as not_listed
  from meanings
)
select
  :run_id,
  named.measure,
  case
    when named.not_listed then 0
    else dense_rank() over (order by hierarchy.row_order, named.outcome)
  end,
  named.outcome,
  cast(hierarchy.nhs_rank as real),
  named.usable,
  named.column_of_event,
  named.column_of_cluster,
  named.column_of_cluster_in_chain
from named
join reference.salt_hierarchy_event_outcome as hierarchy
  on case
    when named.not_listed then hierarchy.r2_value like '(null%'
    when named.release_1_only
      then named.outcome = any (string_to_array(hierarchy.r1_values, ' | '))
    else hierarchy.r2_value = named.outcome
  end
