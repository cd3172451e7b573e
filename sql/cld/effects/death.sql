-- Writes the person's date of death to the rows where CLD-X008 found another or none, and takes back
-- an end that the old date had given.
update extract.cld_spine as spine
set
  date_of_death = to_date(hit.value_expected, 'DD/MM/YYYY'),
  der_end_date = spine.end_date
from audit.hit
where hit.run_id = :run_id
  and hit.rule_id = 'CLD-X008'
  and hit.severity = 'cleanse'
  and spine.run_id = :run_id
  and spine.record_id = hit.record_id
