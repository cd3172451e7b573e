-- When a finding was first seen and when it was seen no longer, over the runs of a return and
-- council. Run again for the same run, or for another run with the same as-at date, it changes
-- nothing: dates are as-at dates.
with found_now as (
  select distinct on (fingerprint)
    fingerprint,
    rule_id,
    person,
    record,
    event_type,
    team,
    field
  from audit.finding
  where run_id = :run_id
  order by fingerprint, file_no desc, line
),
seen as (
  insert into audit.finding_history as history (
    return_id, council, fingerprint, rule_id, person, record, event_type, team, field,
    first_seen, last_seen
  )
  select
    :return_id,
    :council,
    fingerprint,
    rule_id,
    person,
    record,
    event_type,
    team,
    field,
    cast(:as_of_date as date),
    cast(:as_of_date as date)
  from found_now
  on conflict (return_id, council, fingerprint) do update
  set
    first_seen = case
      when history.fixed_on is not null and history.fixed_on < excluded.first_seen
        then excluded.first_seen
      else least(history.first_seen, excluded.first_seen)
    end,
    last_seen = greatest(history.last_seen, excluded.last_seen),
    fixed_on = null,
    team = excluded.team
  returning fingerprint
)
update audit.finding_history as history
set fixed_on = cast(:as_of_date as date)
where history.return_id = :return_id
  and history.council = :council
  and history.fixed_on is null
  and history.last_seen <= cast(:as_of_date as date)
  and not exists (
    select
    from found_now
    where found_now.fingerprint = history.fingerprint
  )
