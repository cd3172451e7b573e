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
    link.linked
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
linked_people as (
  select number.file_no, number.la_person, number.person
  from extract.cld_person_number as number
  where number.run_id = :run_id
    and exists (
      select
      from links
      where links.file_no = number.file_no
        and lower(links.linked) = number.la_person
    )
),
linked_service_users as (
  select distinct linked_people.file_no, linked_people.la_person
  from linked_people
  join extract.cld_spine as spine
    on spine.run_id = :run_id
    and spine.file_no = linked_people.file_no
    and spine.person = linked_people.person
    and lower(spine.la_person) = linked_people.la_person
  where spine.client_group = 'service user'
    and spine.dropped_by is null
    and not spine.rejected
)
select
  links.record_id,
  links.file_no,
  links.field,
  links.linked as value_found,
  null as value_expected,
  jsonb_build_object() as slots
from links
join extract.cld_spine as spine
  on spine.run_id = :run_id
  and spine.record_id = links.record_id
  and spine.dropped_by is null
  and not spine.rejected
left join linked_service_users
  on linked_service_users.file_no = links.file_no
  and linked_service_users.la_person = lower(links.linked)
where linked_service_users.la_person is null
