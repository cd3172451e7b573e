-- only if: submission_file
-- order: by index
--
-- cld-submission.csv: the validated Client Level Data file in the layout of Release 2, ready to
-- submit: accepted rows of the submission that feeds the tables. Left out: copies and superseded
-- versions, open requests, assessments and reviews (unless ended by a death in the period), and
-- financial assessments, which Release 2 does not have. A value that is on no list goes out as it
-- came, if no other rule took it away or replaced it.
-- Text that a spreadsheet would run as a formula has an apostrophe before it, in every column of
-- free text: person numbers are changed alike wherever they stand, so that links still hold.
-- Published under its national name too: see names/cld-submission.sql.
-- Dates are printed as timestamps: to_char looks up the time zone of a plain date, value by value.
with unmatched as (
  -- the last word on the field, and not one that a later rule took away or replaced
  select came.record_id, came.field, came.before
  from audit.cleansed_value as came
  where came.run_id = :run_id
    and came.rule_id in ('CLD-R025', 'CLD-R026')
    and not exists (
      select
      from audit.cleansed_value as later
      where later.run_id = :run_id
        and later.record_id = came.record_id
        and later.field = came.field
        and later.rule_id not in ('CLD-R025', 'CLD-R026')
    )
  union all
  -- only where the job lowers these two to a warning
  select record_id, field, value
  from audit.finding
  where run_id = :run_id
    and rule_id in ('CLD-R010', 'CLD-R011')
    and severity = 'warn'
    and value is not null
),
as_came as (
  select record_id, jsonb_object_agg(field, returns.inert(before)) as by_field
  from unmatched
  group by record_id
)
select
  event.la_code as "LA Code",
  to_char(event.reporting_period_start_date::timestamp, 'DD/MM/YYYY') as "Reporting Period Start Date",
  to_char(event.reporting_period_end_date::timestamp, 'DD/MM/YYYY') as "Reporting Period End Date",
  event.nhs_number as "NHS Number",
  returns.inert(event.la_person_unique_identifier) as "LA Person Unique Identifier",
  event.gp_practice_code as "GP Practice Code",
  coalesce(as_came.by_field ->> 'Gender', event.gender) as "Gender",
  coalesce(as_came.by_field ->> 'Ethnicity', event.ethnicity) as "Ethnicity",
  to_char(event.date_of_birth::timestamp, 'DD/MM/YYYY') as "Date of Birth",
  to_char(spine.date_of_death::timestamp, 'DD/MM/YYYY') as "Date of Death",
  coalesce(as_came.by_field ->> 'Client_Type', event.client_type) as "Client Type",
  coalesce(as_came.by_field ->> 'Primary_Support_Reason', event.primary_support_reason) as "Primary Support Reason",
  event.postcode as "Postcode",
  coalesce(as_came.by_field ->> 'Accommodation_Status', event.accommodation_status) as "Accommodation Status",
  coalesce(as_came.by_field ->> 'Employment_Status', event.employment_status) as "Employment Status",
  coalesce(as_came.by_field ->> 'Has_Unpaid_Carer', event.has_unpaid_carer) as "Has Unpaid Carer",
  coalesce(as_came.by_field ->> 'Autism_Spectrum_Disorder_ASD', event.autism_spectrum_disorder_asd) as "Autism Spectrum Disorder (ASD)",
  coalesce(as_came.by_field ->> 'Visual_Impairment', event.visual_impairment) as "Visual Impairment",
  coalesce(as_came.by_field ->> 'Hearing_Impairment', event.hearing_impairment) as "Hearing Impairment",
  coalesce(as_came.by_field ->> 'Dementia', event.dementia) as "Dementia",
  coalesce(as_came.by_field ->> 'Client_Funding_Status', event.client_funding_status) as "Client Funding Status",
  coalesce(as_came.by_field ->> 'Event_Type', event.event_type) as "Event Type",
  returns.inert(event.event_reference) as "Event Reference",
  to_char(event.event_start_date::timestamp, 'DD/MM/YYYY') as "Event Start Date",
  to_char(coalesce(spine.der_end_date, event.event_end_date)::timestamp, 'DD/MM/YYYY') as "Event End Date",
  returns.inert(event.event_description) as "Event Description",
  coalesce(as_came.by_field ->> 'Event_Outcome', spine.outcome) as "Event Outcome",
  coalesce(as_came.by_field ->> 'Request_Route_of_Access', event.request_route_of_access) as "Request: Route of Access",
  coalesce(as_came.by_field ->> 'Assessment_Type', event.assessment_type) as "Assessment Type",
  coalesce(as_came.by_field ->> 'Eligible_Needs_Identified', event.eligible_needs_identified) as "Eligible Needs Identified",
  coalesce(as_came.by_field ->> 'Method_of_Assessment', event.method_of_assessment) as "Method of Assessment",
  coalesce(as_came.by_field ->> 'Total_Hrs_Caring_per_week', event.total_hrs_caring_per_week) as "Total Hrs Caring per week",
  event.no_of_adults_being_cared_for as "No. of adults being cared for",
  returns.inert(event.adult_1_linked_person_id) as "Adult 1 Linked Person_ID",
  returns.inert(event.adult_2_linked_person_id) as "Adult 2 Linked Person_ID",
  returns.inert(event.adult_3_linked_person_id) as "Adult 3 Linked Person_ID",
  coalesce(as_came.by_field ->> 'Service_Type', event.service_type) as "Service Type",
  coalesce(as_came.by_field ->> 'Service_Component', event.service_component) as "Service Component",
  coalesce(as_came.by_field ->> 'Delivery_Mechanism', event.delivery_mechanism) as "Delivery Mechanism",
  event.provider_cqc_location_id as "Provider CQC Location ID",
  coalesce(as_came.by_field ->> 'Review_Reason', event.review_reason) as "Review Reason",
  coalesce(as_came.by_field ->> 'Review_Outcomes_Achieved', event.review_outcomes_achieved) as "Review Outcomes Achieved",
  coalesce(as_came.by_field ->> 'Method_of_Review', event.method_of_review) as "Method of Review",
  event.unit_cost as "Unit Cost",
  coalesce(as_came.by_field ->> 'Cost_Frequency_Unit_Type', event.cost_frequency_unit_type) as "Cost Frequency (Unit Type)",
  event.planned_units_per_week as "Planned units per week"
from returns.submission
join extract.cld_spine as spine
  on spine.run_id = submission.run_id
  and spine.file_no = submission.file_no
join audit.file
  on file.run_id = spine.run_id
  and file.file_no = spine.file_no
join extract.cld_event as event
  on event.run_id = spine.run_id
  and event.record_id = spine.record_id
left join as_came
  on as_came.record_id = spine.record_id
where submission.run_id = :run_id
  and submission.purpose = 'year'
  and not spine.rejected
  and spine.dropped_by is null
  and (
    not spine.held
    or (
      spine.reportable
      and spine.der_end_date between file.period_start and file.period_end
    )
  )
  and event.assessment_type is distinct from 'Release 1 specification only: Not mapped'
order by spine.record_id
