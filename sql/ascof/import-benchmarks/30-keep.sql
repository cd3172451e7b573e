-- does: store
--
-- The values of this file, and which file it was.
with this_import as (
  insert into reference.benchmark_import (file, sha256)
  values (:file, :sha256)
  returning import_id
)
insert into reference.benchmark (
  framework, code, age_group, year, ons_code, level, area, value, import_id
)
select distinct on (given.framework, given.code, given.age_group, given.year, given.ons_code)
  given.framework,
  given.code,
  given.age_group,
  given.year,
  given.ons_code,
  given.level,
  given.area,
  given.value,
  this_import.import_id
from given
cross join this_import
where given.not_used is null
order by given.framework, given.code, given.age_group, given.year, given.ons_code, given.line
