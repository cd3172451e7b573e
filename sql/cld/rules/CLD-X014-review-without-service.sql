-- rule: CLD-X014
-- scope: cross
-- severity: warn
-- fields: (services)
-- event types: Review
-- check: No service row of the same person and client-type group (service user or carer) was
--   active at any time from 365 days before the review start to the review end.
-- message: There is no service for this review to review.
-- why: A review looks at support; without a service there is none to look at.
-- fix: Record the service, or record the event as an assessment.
-- example: a planned review of a person without services
-- basis: assumed
--
-- An open review is taken to last until the as-of date.
with active_services as (
  select
    file_no,
    person,
    client_group = 'service user' as of_service_user,
    start_date,
    coalesce(der_end_date, date 'infinity') as end_date
  from extract.cld_spine
  where run_id = :run_id
    and row_kind = 'Service'
    and dropped_by is null
    and not rejected
)
select
  review.record_id,
  review.file_no,
  '(services)' as field,
  null as value_found,
  null as value_expected,
  jsonb_build_object() as slots
from extract.cld_spine as review
where review.run_id = :run_id
  and review.row_kind = 'Review'
  and review.person <> 0
  and review.start_date is not null
  and review.dropped_by is null
  and not review.rejected
  and not exists (
    select
    from active_services
    where active_services.file_no = review.file_no
      and active_services.person = review.person
      and active_services.of_service_user = (review.client_group = 'service user')
      and active_services.start_date
        <= coalesce(review.der_end_date, cast(:as_of_date as date))
      and active_services.end_date
        >= review.start_date - cast(:orphan_review_days as integer)
  )
