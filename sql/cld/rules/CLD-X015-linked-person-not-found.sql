-- rule: CLD-X015
-- scope: cross
-- severity: warn
-- fields: Adult_1_Linked_Person_ID|Adult_2_Linked_Person_ID|Adult_3_Linked_Person_ID
-- event types: Request|Assessment|Service|Review|Association
-- check: Linked identifier is not the LA identifier of any service user row in the data.
-- message: Linked person {value} is not in the data.
-- why: The cared-for adult cannot be found, so the carer drops out of the tables by cared-for
--   person.
-- fix: Correct the linked number, or leave it out if the adult is not known to the council.
-- example: a linked number that no service user has
-- basis: source
with links as (
  select
    event.record_id,
    event.file_no,
    link.field,
    link.linked,
    lower(link.linked) as la_person
  from extract.cld_event as event
  cross join lateral (
    values
      ('Adult_1_Linked_Person_ID', event.adult_1_linked_person_id),
      ('Adult_2_Linked_Person_ID', event.adult_2_linked_person_id),
      ('Adult_3_Linked_Person_ID', event.adult_3_linked_person_id)
  ) as link (field, linked)
  where event.run_id = :run_id
    and event.client_group in ('carer', 'association')
    and link.linked is not null
),
not_found as (
  select linked.file_no, linked.la_person
  from (
    select distinct file_no, la_person
    from links
  ) as linked
  where not exists (
    select
    from extract.cld_person_number as number
    join extract.cld_spine as spine
      on spine.run_id = :run_id
      and spine.file_no = number.file_no
      and spine.person = number.person
      and lower(spine.la_person) = number.la_person
    where number.run_id = :run_id
      and number.file_no = linked.file_no
      and number.la_person = linked.la_person
      and spine.client_group = 'service user'
      and spine.dropped_by is null
      and not spine.rejected
  )
)
select
  links.record_id,
  links.file_no,
  links.field,
  links.linked as value_found,
  null as value_expected,
  jsonb_build_object() as slots
from not_found
join links
  on links.file_no = not_found.file_no
  and links.la_person = not_found.la_person
join extract.cld_spine as spine
  on spine.run_id = :run_id
  and spine.record_id = links.record_id
where spine.dropped_by is null
  and not spine.rejected
