-- target: extract.sac_case
-- index: record_id;person_id;case_id
--
-- The accepted concerns and enquiries that are in scope, with what the tables ask of each. Steps by the
-- specification:
--   7.1  the working sets: raised or commenced in the period, concluded in the period
--   7.2  age on the last day of the period, or of death before it; band; support reason: the first that
--        is recorded on the enquiry, its concern, the person
-- Bands and codes are those of reference.sac_bands and reference.sac_codes; keys are those in lower case.
insert into extract.sac_case (
  run_id, record_id, file_no, line, kind, case_id, person_id, metric, enquiry_type, concern_id, started,
  concluded, started_in_period, concluded_in_period, is_open, concluded_in_time, age_band, gender, ethnicity,
  psr
)
with concern as (
  select *
  from extract.sac_concern_status
  where run_id = :run_id
    and status = 'accepted'
),
enquiry as (
  select
    enquiry.*,
    case
      when enquiry.date_concluded <= cast(:as_of_date as date) then enquiry.date_concluded
    end as concluded
  from extract.sac_enquiry_status as enquiry
  where enquiry.run_id = :run_id
    and enquiry.status = 'accepted'
),
both_kinds as (
  select
    record_id,
    file_no,
    line,
    'concern' as kind,
    concern_id as case_id,
    person_id,
    'concerns' as metric,
    cast(null as text) as enquiry_type,
    cast(null as text) as concern_id,
    date_raised as started,
    cast(null as date) as concluded,
    primary_support_reason as own_reason,
    cast(null as text) as reason_of_concern
  from concern
  union all
  select
    enquiry.record_id,
    enquiry.file_no,
    enquiry.line,
    'enquiry',
    enquiry.enquiry_id,
    enquiry.person_id,
    lower(enquiry.enquiry_type),
    enquiry.enquiry_type,
    enquiry.concern_id,
    enquiry.date_commenced,
    enquiry.concluded,
    enquiry.primary_support_reason,
    concern.primary_support_reason
  from enquiry
  left join concern
    on concern.concern_id = enquiry.concern_id
),
aged as (
  select
    both_kinds.*,
    adult.gender,
    adult.ethnicity,
    adult.primary_support_reason as reason_of_person,
    extract.age_on(
      adult.born,
      case when adult.died <= cast(:age_day as date) then adult.died else cast(:age_day as date) end,
      'EXACT'
    ) as age
  from both_kinds
  left join extract.sac_adult as adult
    on adult.run_id = :run_id
    and adult.person_id = both_kinds.person_id
  -- Only where the job makes warnings of rejects can one of these be missing.
  where both_kinds.case_id is not null
    and both_kinds.person_id is not null
    and both_kinds.metric is not null
    and both_kinds.started is not null
)
select
  :run_id,
  aged.record_id,
  aged.file_no,
  aged.line,
  aged.kind,
  aged.case_id,
  aged.person_id,
  aged.metric,
  aged.enquiry_type,
  aged.concern_id,
  aged.started,
  aged.concluded,
  aged.started between cast(:year_start as date) and cast(:year_end as date),
  coalesce(
    aged.concluded between cast(:year_start as date) and cast(:year_end as date),
    false
  ),
  aged.kind = 'enquiry' and aged.concluded is null,
  coalesce(
    aged.concluded <= aged.started + make_interval(months => :completed_months),
    false
  ),
  coalesce(bands.band, 'not_known'),
  lower(coalesce(aged.gender, 'NOT_KNOWN')),
  lower(coalesce(aged.ethnicity, 'NOT_KNOWN')),
  lower(coalesce(aged.own_reason, aged.reason_of_concern, aged.reason_of_person))
from aged
left join reference.sac_bands as bands
  on (bands.lowest is null or aged.age >= bands.lowest::integer)
  and aged.age <= coalesce(bands.highest::integer, aged.age)
