-- The stage begins anew: no rule across records has rejected anything.
update extract.dols_application
set rejected = false
where run_id = :run_id
  and rejected
